package io.coalscan.pnl.store;

import io.coalscan.pnl.build.TokenStore;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The table {@code tokens}. */
final class PostgresTokenStore implements TokenStore {
    private final DatabaseClient database;

    PostgresTokenStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> remember(String mint, int decimals) {
        return database.sql(
                        "insert into tokens (mint_address, decimals) values (:mint, :decimals) on conflict (mint_address) do update set asked = now()")
                .bind("mint", mint)
                .bind("decimals", decimals)
                .then();
    }
}
