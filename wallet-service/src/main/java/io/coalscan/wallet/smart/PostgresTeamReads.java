package io.coalscan.wallet.smart;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Creators that scans kept. */
@Component
final class PostgresTeamReads implements TeamReads {
    private final DatabaseClient database;

    PostgresTeamReads(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<String, String>> creators(Collection<String> mints) {
        return database.sql("select mint, creator from token_creators where mint = any(:mints)")
                .bind("mints", mints.toArray(String[]::new))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("mint", String.class)),
                        Objects.requireNonNull(row.get("creator", String.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
