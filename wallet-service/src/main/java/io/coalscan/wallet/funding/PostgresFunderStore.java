package io.coalscan.wallet.funding;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Funders in PostgreSQL. */
@Component
final class PostgresFunderStore implements FunderStore {
    private final DatabaseClient database;

    PostgresFunderStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Set<String>> fundersOfTokens(Collection<String> funders, String exceptMint, int tokens) {
        return database.sql("""
                        select f.funder
                        from funders f join token_creators c on c.mint = f.mint
                        where f.funder = any(:funders) and f.mint <> :mint
                        group by f.funder
                        having count(distinct c.creator) >= :tokens""")
                .bind("funders", funders.toArray(String[]::new))
                .bind("mint", exceptMint)
                .bind("tokens", tokens)
                .map(row -> Objects.requireNonNull(row.get("funder", String.class)))
                .all()
                .collect(Collectors.toSet());
    }

    @Override
    public Mono<Void> keepFunded(String mint, Map<String, Integer> wallets) {
        if (wallets.isEmpty()) {
            return Mono.empty();
        }
        var funders = wallets.keySet().stream().sorted().toArray(String[]::new);
        var counts = new Integer[funders.length];
        for (int i = 0; i < funders.length; i++) {
            counts[i] = wallets.get(funders[i]);
        }
        return database.sql("""
                        insert into funders (funder, mint, wallets)
                        select funder, :mint, wallets from unnest(:funders, :counts) as f(funder, wallets)
                        on conflict (funder, mint) do update set wallets = excluded.wallets""")
                .bind("mint", mint)
                .bind("funders", funders)
                .bind("counts", counts)
                .then();
    }

    @Override
    public Mono<Void> keepCreator(String mint, String creator) {
        return database.sql("""
                        insert into token_creators (mint, creator) values (:mint, :creator)
                        on conflict (mint) do update set creator = excluded.creator""").bind("mint", mint).bind("creator", creator).then();
    }

    @Override
    public Mono<Map<String, Boolean>> traffic(Collection<String> funders, long since) {
        return database.sql(
                        "select funder, busy from funder_traffic where funder = any(:funders) and checked_at >= :since")
                .bind("funders", funders.toArray(String[]::new))
                .bind("since", timestamp(since))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("funder", String.class)),
                        Objects.requireNonNull(row.get("busy", Boolean.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Void> keepTraffic(String funder, boolean busy, long checkedAt) {
        return database.sql("""
                        insert into funder_traffic (funder, busy, checked_at) values (:funder, :busy, :checkedAt)
                        on conflict (funder) do update set busy = excluded.busy, checked_at = excluded.checked_at""")
                .bind("funder", funder)
                .bind("busy", busy)
                .bind("checkedAt", timestamp(checkedAt))
                .then();
    }

    private static OffsetDateTime timestamp(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }
}
