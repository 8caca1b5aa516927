package io.coalscan.holder.store;

import io.coalscan.holder.age.TokenAge;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import reactor.core.publisher.Mono;

/** Tokens in PostgreSQL. */
public final class PostgresTokenStore implements TokenStore {
    private final DatabaseClient database;

    public PostgresTokenStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<TokenAge> age(String mint) {
        return database.sql(
                        "select created_at, created_slot from tokens where mint_address = :mint and created_at is not null")
                .bind("mint", mint)
                .map(row -> new TokenAge(
                        millis(row.get("created_at", OffsetDateTime.class)),
                        row.get("created_slot", Long.class),
                        false))
                .one();
    }

    @Override
    public Mono<Void> keep(KnownToken token) {
        boolean settled = token.age().settled();
        return database.sql("""
                        insert into tokens (mint_address, program, decimals, symbol, name, creator, created_at, created_slot)
                        values (:mint, :program, :decimals, :symbol, :name, :creator, :createdAt, :createdSlot)
                        on conflict (mint_address) do update set
                            symbol = excluded.symbol,
                            name = excluded.name,
                            creator = coalesce(excluded.creator, tokens.creator),
                            created_at = coalesce(tokens.created_at, excluded.created_at),
                            created_slot = coalesce(tokens.created_slot, excluded.created_slot),
                            last_scanned_at = now()""")
                .bind("mint", token.mint())
                .bind("program", token.program())
                .bind("decimals", token.decimals())
                .bind("symbol", Parameter.fromOrEmpty(token.symbol(), String.class))
                .bind("name", Parameter.fromOrEmpty(token.name(), String.class))
                .bind("creator", Parameter.fromOrEmpty(token.creator(), String.class))
                .bind(
                        "createdAt",
                        Parameter.fromOrEmpty(settled ? time(token.age().createdAt()) : null, OffsetDateTime.class))
                .bind("createdSlot", Parameter.fromOrEmpty(settled ? token.age().slot() : null, Long.class))
                .then();
    }

    private static @Nullable OffsetDateTime time(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Long millis(@Nullable OffsetDateTime time) {
        return time == null ? null : (Long) time.toInstant().toEpochMilli();
    }
}
