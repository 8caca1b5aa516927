package io.coalscan.wallet.profile;

import io.coalscan.model.event.WalletsProfiled;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers in PostgreSQL, as the JSON that travels. */
@Component
final class PostgresAnswerStore implements AnswerStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DatabaseClient database;

    PostgresAnswerStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<WalletsProfiled> find(UUID eventId) {
        return database.sql("select body::text from answers where event_id = :eventId")
                .bind("eventId", eventId)
                .mapValue(String.class)
                .one()
                .map(body -> JSON.readValue(body, WalletsProfiled.class));
    }

    @Override
    public Mono<WalletsProfiled> keep(WalletsProfiled answer) {
        var eventId = answer.head().eventId();
        return database.sql("""
                        insert into answers (event_id, body) values (:eventId, cast(:body as jsonb))
                        on conflict (event_id) do nothing""")
                .bind("eventId", eventId)
                .bind("body", JSON.writeValueAsString(answer))
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.just(answer) : find(eventId));
    }

    @Override
    public Mono<Long> forget(long before) {
        return database.sql("delete from answers where created_at < :before")
                .bind("before", Instant.ofEpochMilli(before).atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }
}
