package io.coalscan.pnl.store;

import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.price.SolUsdStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The table {@code sol_usd}. */
final class PostgresSolUsdStore implements SolUsdStore {
    private final DatabaseClient database;

    PostgresSolUsdStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> remember(long time, double usd) {
        var hour = Instant.ofEpochMilli(SolUsd.hourOf(time)).atOffset(ZoneOffset.UTC);
        return database.sql("insert into sol_usd (hour, usd) values (:hour, :usd) on conflict do nothing")
                .bind("hour", hour)
                .bind("usd", usd)
                .then();
    }

    @Override
    public Mono<NavigableMap<Long, BigDecimal>> byHour() {
        return database.sql("select hour, usd from sol_usd")
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("hour", OffsetDateTime.class))
                                .toInstant()
                                .toEpochMilli(),
                        BigDecimal.valueOf(Objects.requireNonNull(row.get("usd", Double.class)))))
                .all()
                .collect(TreeMap::new, (byHour, entry) -> byHour.put(entry.getKey(), entry.getValue()));
    }
}
