package io.coalscan.holder.store;

import io.coalscan.holder.owners.Holding;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.HoldersResolved;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots as rows with JSON documents: they are read whole or not at all. */
public final class PostgresSnapshotStore implements SnapshotStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DatabaseClient database;

    public PostgresSnapshotStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Snapshot> find(UUID scanId) {
        return database.sql("""
                        select scan_id, mint, taken_at, holding::text, listed::text, resolved::text
                        from snapshots where scan_id = :scanId""")
                .bind("scanId", scanId)
                .map(PostgresSnapshotStore::snapshot)
                .one();
    }

    @Override
    public Mono<Snapshot> keepListed(Snapshot listed) {
        return database.sql("""
                        insert into snapshots (scan_id, mint, slot, taken_at, source, holder_count, holding, listed)
                        values (:scanId, :mint, :slot, :takenAt, :source, :holderCount, cast(:holding as jsonb), cast(:listed as jsonb))
                        on conflict (scan_id) do nothing""")
                .bind("scanId", listed.scanId())
                .bind("mint", listed.mint())
                .bind("slot", listed.holding().slot())
                .bind("takenAt", timestamp(listed.takenAt()))
                .bind("source", listed.holding().source().name())
                .bind("holderCount", Parameter.fromOrEmpty(listed.holding().holderCount(), Integer.class))
                .bind("holding", JSON.writeValueAsString(listed.holding()))
                .bind("listed", JSON.writeValueAsString(listed.listed()))
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.just(listed) : find(listed.scanId()));
    }

    @Override
    public Mono<Void> keepResolved(Snapshot resolved) {
        return database.sql("""
                        update snapshots set resolved = cast(:resolved as jsonb)
                        where scan_id = :scanId and resolved is null""")
                .bind("scanId", resolved.scanId())
                .bind("resolved", JSON.writeValueAsString(resolved.resolved()))
                .then();
    }

    @Override
    public Mono<Long> forget(long before) {
        return database.sql("delete from snapshots where taken_at < :before")
                .bind("before", timestamp(before))
                .fetch()
                .rowsUpdated();
    }

    private static Snapshot snapshot(Readable row) {
        return new Snapshot(
                required(row, "scan_id", UUID.class),
                required(row, "mint", String.class),
                required(row, "taken_at", OffsetDateTime.class).toInstant().toEpochMilli(),
                JSON.readValue(required(row, "holding", String.class), Holding.class),
                JSON.readValue(required(row, "listed", String.class), HoldersListed.class),
                resolved(row.get("resolved", String.class)));
    }

    private static @Nullable HoldersResolved resolved(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, HoldersResolved.class);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        T value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("snapshots." + column + " is null");
        }
        return value;
    }

    private static OffsetDateTime timestamp(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }
}
