package io.coalscan.wallet.watch;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.wallet.edit.Editor;
import io.coalscan.wallet.edit.Kept;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The watch list in PostgreSQL. */
@Component
final class PostgresWatchList implements Editor<WatchEntry, Watched>, WatchList {
    private static final int MOST = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            wallet, name, source, rule::text, cast(extract(epoch from added_at) * 1000 as bigint) as added_ms,
            cast(extract(epoch from matched_at) * 1000 as bigint) as matched_ms, claimed_until > now() as followed, slot""";
    /** One that comes back begins anew. */
    private static final String PUT = """
            with rows as (select * from jsonb_to_recordset(cast(:rows as jsonb)) as r("walletAddress" text, name text)),
            known as (select wallet from watched_wallets where not removed and wallet in (select "walletAddress" from rows)),
            room as (select count(*) as n from watched_wallets where not removed)
            insert into watched_wallets (wallet, name, source)
            select "walletAddress", name, 'HAND' from rows, room
            where room.n < :most or "walletAddress" in (select wallet from known)
            on conflict (wallet) do update set name = excluded.name, source = 'HAND', removed = false,
                added_at = case when watched_wallets.removed then now() else watched_wallets.added_at end,
                slot = case when watched_wallets.removed then null else watched_wallets.slot end
            returning watched_wallets.wallet not in (select wallet from known) as added""";

    private static final String MATCHED = """
            insert into watched_wallets (wallet, source, rule, matched_at)
            select r.wallet, 'RULE', r.rule, now() from jsonb_to_recordset(cast(:rows as jsonb)) as r(wallet text, rule jsonb)
            on conflict (wallet) do update set rule = excluded.rule, matched_at = now() where not watched_wallets.removed
            returning (xmax = 0) as added""";

    private final DatabaseClient database;

    PostgresWatchList(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Kept> put(Collection<WatchEntry> entries) {
        return database.sql(PUT)
                .bind("rows", JSON.writeValueAsString(entries))
                .bind("most", MOST)
                .map(row -> Objects.requireNonNull(row.get("added", Boolean.class)))
                .all()
                .collectList()
                .map(added -> {
                    if (added.size() < entries.size()) {
                        throw new CoalScanException(ErrorCode.INVALID_REQUEST, "the watch list is full");
                    }
                    return Kept.of(added);
                });
    }

    @Override
    public Mono<Watched> find(String address) {
        return database.sql("select " + COLUMNS + " from watched_wallets where not removed and wallet = :wallet")
                .bind("wallet", address)
                .map(PostgresWatchList::watched)
                .one();
    }

    @Override
    public Mono<Boolean> remove(String address) {
        return database.sql("update watched_wallets set removed = true where not removed and wallet = :wallet")
                .bind("wallet", address)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<List<Watched>> page(int offset, int limit) {
        return database.sql("select " + COLUMNS + """
                         from watched_wallets where not removed
                        order by added_at desc, wallet offset :offset limit :limit""")
                .bind("offset", offset)
                .bind("limit", limit)
                .map(PostgresWatchList::watched)
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> count() {
        return database.sql("select count(*) as n from watched_wallets where not removed")
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one();
    }

    @Override
    public Mono<Map<String, String>> names(Collection<String> wallets) {
        return database.sql(
                        "select wallet, name from watched_wallets where name is not null and wallet = any(:wallets)")
                .bind("wallets", wallets.toArray(String[]::new))
                .map(row -> Map.entry(text(row, "wallet"), text(row, "name")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private record Matched(String wallet, WatchReason rule) {}

    @Override
    public Mono<Long> matched(Map<String, WatchReason> wallets) {
        if (wallets.isEmpty()) {
            return Mono.just(0L);
        }
        var rows = wallets.entrySet().stream()
                .map(entry -> new Matched(entry.getKey(), entry.getValue()))
                .toList();
        return database.sql(MATCHED)
                .bind("rows", JSON.writeValueAsString(rows))
                .map(row -> Objects.requireNonNull(row.get("added", Boolean.class)))
                .all()
                .filter(added -> added)
                .count();
    }

    @Override
    public Mono<Long> forgetUnmatched(long since) {
        return database.sql("delete from watched_wallets where not removed and source = 'RULE' and matched_at < :since")
                .bind("since", Instant.ofEpochMilli(since).atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    private static Watched watched(Readable row) {
        var rule = row.get("rule", String.class);
        return new Watched(
                text(row, "wallet"),
                row.get("name", String.class),
                Watched.Source.valueOf(text(row, "source")),
                rule == null ? null : JSON.readValue(rule, WatchReason.class),
                Objects.requireNonNull(row.get("added_ms", Long.class)),
                row.get("matched_ms", Long.class),
                Boolean.TRUE.equals(row.get("followed", Boolean.class)),
                row.get("slot", Long.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
