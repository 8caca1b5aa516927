package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.number;
import static io.coalscan.pnl.store.TradeRows.text;

import io.coalscan.pnl.job.JobStore;
import io.coalscan.pnl.job.Stage;
import io.coalscan.pnl.job.TokenJob;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables {@code token_jobs} and {@code token_sources}. */
final class PostgresJobStore implements JobStore {
    private static final String BEGIN = """
            with job as (
                insert into token_jobs (mint, token_program, decimals, stage) values (:mint, :program, :decimals, 'LISTING')
                on conflict (mint) do update
                set stage = 'LISTING', done = 0, total = null, failures = 0, error = null, started = now(), claimed_by = null,
                    claimed_until = '-infinity'
                where token_jobs.stage in ('DONE', 'FAILED')
                returning revision),
            asked as (update tokens set asked = now() where mint_address = :mint)
            insert into trader_changes (mint, owner, slot)
            select :mint, owner, min(slot) from trades
            where mint = :mint and exists (select from job where revision = 0)
            group by owner order by owner
            on conflict do nothing
            """;

    private static final String CLAIM = """
            update token_jobs set claimed_by = :worker, claimed_until = now() + :lease * interval '1 millisecond'
            where mint = (
                select mint from token_jobs where stage not in ('DONE', 'FAILED') and claimed_until < now()
                order by claimed_until, started limit 1 for update skip locked)
            returning *
            """;

    private static final String KEEP = """
            update token_jobs set claimed_until = now() + :lease * interval '1 millisecond'
            where mint = :mint and claimed_by = :worker
            """;

    private static final String REPORT = """
            update token_jobs
            set stage = :stage, done = :done, total = :total, failures = case when :done > 0 then 0 else failures end
            where mint = :mint and claimed_by = :worker and stage not in ('DONE', 'FAILED')
            """;

    private static final String DONE = """
            with job as (
                update token_jobs j
                set stage = 'DONE', finished = now(), revision = revision + 1, claimed_by = null, claimed_until = '-infinity', failures = 0,
                    error = null, price_sol = :price,
                    newest_signature = (select newest_signature from cursors where mint = :mint and token_account = :mint),
                    newest_slot = (
                        select max(s.slot) from cursors c join account_signatures s using (mint, token_account)
                        where c.mint = :mint and c.token_account = :mint and s.position = c.last_position),
                    (signatures, complete) = (
                        select coalesce(sum(c.last_position - c.first_position + 1), 0), coalesce(bool_and(c.complete), true)
                        from token_sources s join cursors c on c.mint = s.mint and c.token_account = s.address where s.mint = :mint),
                    unread = (select count(*) from token_unread where mint = :mint)
                where j.mint = :mint and j.claimed_by = :worker
                returning j.*),
            revised as (
                insert into token_revisions (mint, revision, newest_signature, newest_position)
                select j.mint, j.revision, c.newest_signature, c.last_position
                from job j join cursors c on c.mint = j.mint and c.token_account = j.mint
                where c.newest_signature is distinct from (
                    select r.newest_signature from token_revisions r where r.mint = :mint order by r.revision desc limit 1)
                on conflict do nothing),
            born as (
                update tokens t set created_at = to_timestamp(s.block_time / 1000.0)
                from job j join cursors c on c.mint = j.mint and c.token_account = j.mint and c.complete
                join account_signatures s on s.mint = c.mint and s.token_account = c.token_account and s.position = c.first_position
                where t.mint_address = :mint and t.created_at is null and s.block_time is not null)
            select * from job
            """;

    private static final String FAILED = """
            update token_jobs
            set failures = failures + 1, error = :error, claimed_by = null,
                claimed_until = now() + least(60, power(2, failures)) * interval '1 second',
                stage = case when failures + 1 >= :most then 'FAILED' else stage end
            where mint = :mint and claimed_by = :worker
            """;

    private static final String GAPS =
            "select wallet_address from token_pnl_stats where token_mint = :mint and gap order by wallet_address limit :most";

    private static final String ADD_ACCOUNT = """
            with seen as (update token_pnl_stats set gap = false where token_mint = :mint and wallet_address = :owner)
            insert into token_sources (mint, address, owner) values (:mint, :address, :owner)
            on conflict (mint, address) do update set due = true
            """;

    /** In a row: about a quarter of an hour. */
    private static final int MOST_FAILURES = 20;

    private final DatabaseClient database;

    PostgresJobStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<TokenJob> find(String mint) {
        return database.sql("select * from token_jobs where mint = :mint")
                .bind("mint", mint)
                .map(PostgresJobStore::job)
                .one();
    }

    @Override
    public Mono<TokenJob> begin(String mint, String tokenProgram, int decimals) {
        return database.sql(BEGIN)
                .bind("mint", mint)
                .bind("program", tokenProgram)
                .bind("decimals", decimals)
                .then()
                .then(Mono.defer(() -> find(mint)));
    }

    @Override
    public Mono<TokenJob> claim(UUID worker, Duration lease) {
        return database.sql(CLAIM)
                .bind("worker", worker)
                .bind("lease", lease.toMillis())
                .map(PostgresJobStore::job)
                .one();
    }

    @Override
    public Mono<Void> report(Work work, Stage stage, long done, @Nullable Long total) {
        var report = database.sql(REPORT)
                .bind("mint", work.mint())
                .bind("worker", work.worker())
                .bind("stage", stage.name())
                .bind("done", done);
        return (total == null ? report.bindNull("total", Long.class) : report.bind("total", total))
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 0 ? Mono.error(new ClaimLost(work.mint())) : Mono.empty());
    }

    @Override
    public Mono<Void> keep(Work work) {
        return database.sql(KEEP)
                .bind("mint", work.mint())
                .bind("worker", work.worker())
                .bind("lease", work.lease().toMillis())
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 0 ? Mono.error(new ClaimLost(work.mint())) : Mono.empty());
    }

    @Override
    public Mono<TokenJob> done(Work work, @Nullable Double priceSol) {
        var done = database.sql(DONE).bind("mint", work.mint()).bind("worker", work.worker());
        return (priceSol == null ? done.bindNull("price", Double.class) : done.bind("price", priceSol))
                .map(PostgresJobStore::job)
                .one()
                .switchIfEmpty(Mono.error(() -> new ClaimLost(work.mint())));
    }

    @Override
    public Mono<Void> failed(Work work, String why) {
        return database.sql(FAILED)
                .bind("mint", work.mint())
                .bind("worker", work.worker())
                .bind("error", why)
                .bind("most", MOST_FAILURES)
                .then();
    }

    @Override
    public Flux<Source> sources(String mint) {
        return database.sql(
                        "select * from token_sources where mint = :mint and (always or due) order by address <> mint, address")
                .bind("mint", mint)
                .map(row -> new Source(
                        text(row, "address"),
                        text(row, "owner"),
                        row.get("read_from", Long.class),
                        row.get("read_position", Long.class)))
                .all();
    }

    @Override
    public Mono<Void> addSource(String mint, String address, String owner) {
        return database.sql(
                        "insert into token_sources (mint, address, owner, always) values (:mint, :address, :owner, true) on conflict (mint, address) do update set always = true")
                .bind("mint", mint)
                .bind("address", address)
                .bind("owner", owner)
                .then();
    }

    @Override
    public Mono<Void> addAccount(String mint, String address, String owner) {
        return database.sql(ADD_ACCOUNT)
                .bind("mint", mint)
                .bind("address", address)
                .bind("owner", owner)
                .then();
    }

    @Override
    public Mono<Void> settle(String mint) {
        return database.sql("update token_sources set due = false where mint = :mint and due and not always")
                .bind("mint", mint)
                .then();
    }

    @Override
    public Flux<String> ownersWithGaps(String mint, int atMost) {
        return database.sql(GAPS)
                .bind("mint", mint)
                .bind("most", atMost)
                .map(row -> text(row, "wallet_address"))
                .all();
    }

    private static TokenJob job(Readable row) {
        return new TokenJob(
                text(row, "mint"),
                text(row, "token_program"),
                Objects.requireNonNull(row.get("decimals", Integer.class)),
                Stage.valueOf(text(row, "stage")),
                number(row, "done"),
                row.get("total", Long.class),
                Objects.requireNonNull(row.get("failures", Integer.class)),
                row.get("error", String.class),
                number(row, "revision"),
                Objects.requireNonNull(time(row, "started")),
                time(row, "finished"),
                row.get("newest_signature", String.class),
                row.get("newest_slot", Long.class),
                row.get("price_sol", Double.class),
                TradeRows.flag(row, "complete"),
                number(row, "signatures"),
                number(row, "unread"),
                number(row, "traders"),
                number(row, "washes"),
                number(row, "arbitrages"));
    }

    private static @Nullable Long time(Readable row, String column) {
        var time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toEpochMilli();
    }
}
