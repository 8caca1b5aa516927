package io.coalscan.wallet.follow;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Events in PostgreSQL; those of a transaction travel in one statement, as JSON. */
@Component
final class PostgresWatchEvents implements WatchEventStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEEP = """
            insert into watch_events (signature, wallet, kind, index, slot, time, time_source, mint, raw_amount, lamports, counterparty, sol_before,
                sol_after)
            select r.signature, r.wallet, r.kind, r.index, r.slot, r.time, r."timeSource", r.mint, r."rawAmount", r.lamports, r.counterparty,
                r."solBefore", r."solAfter"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(signature text, wallet text, kind text, index integer, slot bigint, time bigint,
                "timeSource" text, mint text, "rawAmount" numeric, lamports bigint, counterparty text, "solBefore" bigint, "solAfter" bigint)
            on conflict (signature, wallet, kind, index) do nothing""";

    private static final String PAGE = """
            select e.*, b.created_at from watch_events e left join mint_births b on b.mint = e.mint
            where true""";

    private final DatabaseClient database;

    PostgresWatchEvents(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> keep(List<WatchEvent> events) {
        return events.isEmpty()
                ? Mono.empty()
                : database.sql(KEEP)
                        .bind("rows", JSON.writeValueAsString(events))
                        .then();
    }

    @Override
    public Mono<List<Stored>> page(Question question) {
        var sql = PAGE
                + (question.before() == null ? "" : " and e.id < :before")
                + (question.kind() == null ? "" : " and e.kind = :kind")
                + (question.wallet() == null ? "" : " and e.wallet = :wallet")
                + (question.mint() == null ? "" : " and e.mint = :mint")
                + " order by e.id desc limit :limit";
        var statement = database.sql(sql).bind("limit", question.limit());
        if (question.before() != null) {
            statement = statement.bind("before", question.before());
        }
        if (question.kind() != null) {
            statement = statement.bind("kind", question.kind().name());
        }
        if (question.wallet() != null) {
            statement = statement.bind("wallet", question.wallet());
        }
        if (question.mint() != null) {
            statement = statement.bind("mint", question.mint());
        }
        return statement.map(PostgresWatchEvents::stored).all().collectList();
    }

    @Override
    public Mono<Long> forget(long before) {
        return database.sql("delete from watch_events where stored_at < :before")
                .bind("before", Instant.ofEpochMilli(before).atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    private static Stored stored(Readable row) {
        var source = row.get("time_source", String.class);
        var amount = row.get("raw_amount", BigDecimal.class);
        var event = new WatchEvent(
                text(row, "wallet"),
                WatchEvent.Kind.valueOf(text(row, "kind")),
                Objects.requireNonNull(row.get("index", Integer.class)),
                text(row, "signature"),
                Objects.requireNonNull(row.get("slot", Long.class)),
                row.get("time", Long.class),
                source == null ? null : WatchEvent.TimeSource.valueOf(source),
                row.get("mint", String.class),
                amount == null ? null : amount.toBigIntegerExact(),
                row.get("lamports", Long.class),
                row.get("counterparty", String.class),
                row.get("sol_before", Long.class),
                row.get("sol_after", Long.class));
        return new Stored(Objects.requireNonNull(row.get("id", Long.class)), event, row.get("created_at", Long.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
