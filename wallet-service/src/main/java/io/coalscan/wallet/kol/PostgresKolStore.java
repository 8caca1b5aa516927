package io.coalscan.wallet.kol;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** KOL wallets in PostgreSQL. */
@Component
final class PostgresKolStore implements KolStore {
    private static final String COLUMNS = """
            select wallet_address, name, twitter_handle, twitter_url, category, verified,
                cast(extract(epoch from added_at) * 1000 as bigint) as added_ms
            from kol_wallets
            """;

    private final DatabaseClient database;

    PostgresKolStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<String, Kol>> find(Collection<String> wallets) {
        return database.sql(COLUMNS + "where wallet_address = any(:wallets)")
                .bind("wallets", wallets.toArray(String[]::new))
                .map(PostgresKolStore::kol)
                .all()
                .collectMap(Kol::walletAddress, Function.identity());
    }

    @Override
    public Mono<List<Kol>> list(int limit) {
        return database.sql(COLUMNS + "order by name, wallet_address limit :limit")
                .bind("limit", limit)
                .map(PostgresKolStore::kol)
                .all()
                .collectList();
    }

    private static Kol kol(Readable row) {
        return new Kol(
                Objects.requireNonNull(row.get("wallet_address", String.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                row.get("twitter_handle", String.class),
                row.get("twitter_url", String.class),
                row.get("category", String.class),
                Objects.requireNonNull(row.get("verified", Boolean.class)),
                Objects.requireNonNull(row.get("added_ms", Long.class)));
    }
}
