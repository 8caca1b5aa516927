package io.coalscan.pnl.store;

import io.coalscan.pnl.build.TokenStore;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The table {@code tokens}. */
final class PostgresTokenStore implements TokenStore {
    private final DatabaseClient database;

    PostgresTokenStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> remember(String mint, int decimals, @Nullable String symbol) {
        var statement = database.sql("""
                        insert into tokens (mint_address, decimals, symbol) values (:mint, :decimals, :symbol)
                        on conflict (mint_address) do update set asked = now(), symbol = coalesce(excluded.symbol, tokens.symbol)""").bind("mint", mint).bind("decimals", decimals);
        return (symbol == null ? statement.bindNull("symbol", String.class) : statement.bind("symbol", symbol)).then();
    }
}
