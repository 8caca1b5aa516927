package io.coalscan.wallet.alert;

import io.coalscan.wallet.alert.MintBirths.Birth;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Births in PostgreSQL. */
@Component
final class PostgresBirthStore implements BirthStore {
    private final DatabaseClient database;

    PostgresBirthStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Birth> find(String mint) {
        return database.sql("""
                        select created_at, not_after, cast(extract(epoch from checked_at) * 1000 as bigint) as checked_ms
                        from mint_births where mint = :mint""")
                .bind("mint", mint)
                .map(row -> new Birth(
                        row.get("created_at", Long.class),
                        row.get("not_after", Long.class),
                        Objects.requireNonNull(row.get("checked_ms", Long.class))))
                .one();
    }

    @Override
    public Mono<Void> keep(String mint, Birth birth) {
        var statement = database.sql("""
                        insert into mint_births (mint, created_at, not_after, checked_at) values (:mint, :createdAt, :notAfter, :checkedAt)
                        on conflict (mint) do update set created_at = coalesce(mint_births.created_at, excluded.created_at),
                            not_after = least(mint_births.not_after, excluded.not_after), checked_at = excluded.checked_at""")
                .bind("mint", mint)
                .bind("checkedAt", Instant.ofEpochMilli(birth.checkedAt()).atOffset(ZoneOffset.UTC));
        var created = birth.createdAt();
        var notAfter = birth.notAfter();
        statement =
                created == null ? statement.bindNull("createdAt", Long.class) : statement.bind("createdAt", created);
        statement =
                notAfter == null ? statement.bindNull("notAfter", Long.class) : statement.bind("notAfter", notAfter);
        return statement.then();
    }
}
