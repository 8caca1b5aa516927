package io.coalscan.gateway.maintenance;

import io.coalscan.gateway.database.DatabaseLink;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Objects;
import reactor.core.publisher.Mono;

final class PostgresMaintenanceStore implements MaintenanceStore {
    private static final String READ = "select since, reads, retry_after_seconds from maintenance";
    private static final String WRITE = """
            update maintenance set since = case when :on then coalesce(since, now()) end, reads = :reads,
                retry_after_seconds = :seconds
            returning since, reads, retry_after_seconds""";

    private final DatabaseLink database;

    PostgresMaintenanceStore(DatabaseLink database) {
        this.database = database;
    }

    @Override
    public Mono<MaintenanceState> read() {
        return database.ask(
                client -> client.sql(READ).map(PostgresMaintenanceStore::state).one());
    }

    @Override
    public Mono<MaintenanceState> write(boolean on, boolean reads, int retryAfterSeconds) {
        return database.ask(client -> client.sql(WRITE)
                .bind("on", on)
                .bind("reads", reads)
                .bind("seconds", retryAfterSeconds)
                .map(PostgresMaintenanceStore::state)
                .one());
    }

    private static MaintenanceState state(Readable row) {
        var since = row.get("since", OffsetDateTime.class);
        return new MaintenanceState(
                since != null,
                false,
                since == null ? null : since.toInstant().toEpochMilli(),
                Boolean.TRUE.equals(row.get("reads", Boolean.class)),
                Objects.requireNonNull(row.get("retry_after_seconds", Integer.class)));
    }
}
