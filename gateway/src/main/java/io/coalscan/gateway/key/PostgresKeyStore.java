package io.coalscan.gateway.key;

import io.coalscan.gateway.database.DatabaseLink;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keys and their usage in the edge's schema. */
final class PostgresKeyStore implements KeyStore {
    private static final String COLUMNS = "id, name, created_at, rotated_at, previous_until, revoked_at";
    private static final String ADD = """
            insert into api_keys (id, name, hash)
            select :id, :name, :hash where (select count(*) from api_keys where revoked_at is null) < :most
            returning""" + ' ' + COLUMNS;

    private static final String ROTATE = """
            update api_keys set hash = :hash, rotated_at = now(),
                previous_hash = case when :millis > 0 then hash end,
                previous_until = case when :millis > 0 then now() + :millis * interval '1 millisecond' end
            where id = :id and revoked_at is null returning""" + ' ' + COLUMNS;

    private static final String REVOKE = """
            update api_keys set revoked_at = coalesce(revoked_at, now()), previous_hash = null, previous_until = null
            where id = :id returning""" + ' ' + COLUMNS;

    /** In an order that is the same everywhere: instances that add to the same rows do not lock each other out. */
    private static final String ADD_USAGE = """
            insert into api_key_usage (key_id, day, requests, last_used)
            select * from unnest(:ids, :days, :requests, :used) as u(key_id, day, requests, last_used) order by 1, 2
            on conflict (key_id, day) do update set requests = api_key_usage.requests + excluded.requests,
                last_used = greatest(api_key_usage.last_used, excluded.last_used)""";

    private static final int DAYS_TOLD = 30;

    private final DatabaseLink database;

    PostgresKeyStore(DatabaseLink database) {
        this.database = database;
    }

    @Override
    public Mono<Long> version() {
        return database.ask(client -> client.sql("select version from api_key_changes")
                .map(row -> number(row, "version"))
                .one());
    }

    private record Entry(String id, KnownKey key) {}

    @Override
    public Mono<Map<String, KnownKey>> inForce() {
        return database.ask(client -> client.sql(
                        "select id, hash, previous_hash, previous_until from api_keys where revoked_at is null")
                .map(row -> new Entry(text(row, "id"), known(row)))
                .all()
                .collectMap(Entry::id, Entry::key));
    }

    private static KnownKey known(Readable row) {
        return new KnownKey(
                Objects.requireNonNull(row.get("hash", byte[].class)),
                row.get("previous_hash", byte[].class),
                instant(row, "previous_until"));
    }

    @Override
    public Mono<ApiKey> add(String id, String name, byte[] hash, int most) {
        return one(client -> client.sql(ADD)
                .bind("id", id)
                .bind("name", name)
                .bind("hash", hash)
                .bind("most", most));
    }

    @Override
    public Mono<ApiKey> rotate(String id, byte[] hash, Duration grace) {
        return one(
                client -> client.sql(ROTATE).bind("id", id).bind("hash", hash).bind("millis", grace.toMillis()));
    }

    @Override
    public Mono<ApiKey> revoke(String id) {
        return one(client -> client.sql(REVOKE).bind("id", id));
    }

    private Mono<ApiKey> one(Function<DatabaseClient, DatabaseClient.GenericExecuteSpec> statement) {
        return database.ask(
                client -> statement.apply(client).map(PostgresKeyStore::apiKey).one());
    }

    @Override
    public Mono<List<ApiKey>> page(int offset, int limit) {
        return database.ask(client -> client.sql(
                        "select " + COLUMNS + " from api_keys order by created_at desc, id offset :offset limit :limit")
                .bind("offset", offset)
                .bind("limit", limit)
                .map(PostgresKeyStore::apiKey)
                .all()
                .collectList());
    }

    @Override
    public Mono<Long> count() {
        return database.ask(client -> client.sql("select count(*) as n from api_keys")
                .map(row -> number(row, "n"))
                .one());
    }

    @Override
    public Mono<Map<String, KeyUsage>> usage(Collection<String> ids) {
        return database.ask(client -> client.sql("""
                        select key_id, day, requests, last_used from api_key_usage where key_id = any(:ids)
                        order by day desc""")
                .bind("ids", ids.toArray(String[]::new))
                .map(PostgresKeyStore::used)
                .all()
                .collectList()
                .map(PostgresKeyStore::byKey));
    }

    private static Map<String, KeyUsage> byKey(List<Used> newestFirst) {
        return newestFirst.stream()
                .collect(Collectors.groupingBy(used -> used.slot().keyId()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, days -> usage(days.getKey(), days.getValue())));
    }

    private static KeyUsage usage(String id, List<Used> days) {
        return new KeyUsage(
                id,
                days.stream().map(Used::lastUsed).max(Comparator.naturalOrder()).orElse(null),
                days.stream()
                        .limit(DAYS_TOLD)
                        .map(used -> new DayUsage(used.slot().day(), used.requests()))
                        .toList());
    }

    @Override
    public Mono<Void> addUsage(Collection<Used> used) {
        return database.ask(client -> client.sql(ADD_USAGE)
                .bind("ids", used.stream().map(it -> it.slot().keyId()).toArray(String[]::new))
                .bind("days", used.stream().map(it -> it.slot().day()).toArray(LocalDate[]::new))
                .bind("requests", used.stream().map(Used::requests).toArray(Long[]::new))
                .bind(
                        "used",
                        used.stream()
                                .map(it -> Instant.ofEpochMilli(it.lastUsed()).atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .then());
    }

    @Override
    public Mono<Void> forget(LocalDate before) {
        return database.ask(client -> client.sql("delete from api_key_usage where day < :day")
                .bind("day", before)
                .then()
                .then(client.sql("delete from api_keys where revoked_at < :day")
                        .bind("day", before.atStartOfDay().atOffset(ZoneOffset.UTC))
                        .then()));
    }

    private static ApiKey apiKey(Readable row) {
        return new ApiKey(
                text(row, "id"),
                text(row, "name"),
                Objects.requireNonNull(millis(row, "created_at")),
                millis(row, "rotated_at"),
                millis(row, "previous_until"),
                millis(row, "revoked_at"),
                null,
                List.of());
    }

    private static Used used(Readable row) {
        return new Used(
                new Used.Slot(text(row, "key_id"), Objects.requireNonNull(row.get("day", LocalDate.class))),
                number(row, "requests"),
                Objects.requireNonNull(millis(row, "last_used")));
    }

    private static @Nullable Instant instant(Readable row, String column) {
        var time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Long millis(Readable row, String column) {
        var time = instant(row, column);
        return time == null ? null : time.toEpochMilli();
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class), column);
    }
}
