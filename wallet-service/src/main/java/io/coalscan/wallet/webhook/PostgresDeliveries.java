package io.coalscan.wallet.webhook;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deliveries in PostgreSQL, by its clock. */
@Component
final class PostgresDeliveries implements DeliveryStore {
    /** An attempt counts when it begins: one that its process did not survive is one. */
    private static final String CLAIM = """
            update webhook_deliveries d set claimed_until = now() + make_interval(secs => :lease), attempts = d.attempts + 1
            from (
                select id from webhook_deliveries
                where state = 'PENDING' and next_at <= now() and claimed_until < now() and hook = any(:hooks)
                order by next_at limit :most for update skip locked) as due
            where d.id = due.id
            returning d.id, d.alert, d.hook, d.attempts - 1 as attempts""";

    private final DatabaseClient database;

    PostgresDeliveries(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Due>> claim(Collection<String> hooks, int most, Duration lease) {
        return database.sql(CLAIM)
                .bind("lease", lease.toMillis() / 1000.0)
                .bind("hooks", hooks.toArray(String[]::new))
                .bind("most", most)
                .map(row -> new Due(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("alert", Long.class)),
                        Objects.requireNonNull(row.get("hook", String.class)),
                        Objects.requireNonNull(row.get("attempts", Integer.class))))
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> delivered(UUID delivery, int status) {
        return database.sql("""
                        update webhook_deliveries set state = 'DELIVERED', status = :status, cause = null
                        where id = :id""").bind("id", delivery).bind("status", status).then();
    }

    @Override
    public Mono<Void> failed(UUID delivery, @Nullable Integer status, String cause, @Nullable Duration pause) {
        var statement = database.sql("""
                        update webhook_deliveries set status = :status, cause = :cause, claimed_until = '-infinity',
                            state = case when :again then 'PENDING' else 'GIVEN_UP' end, next_at = now() + make_interval(secs => :pause)
                        where id = :id and state = 'PENDING'""")
                .bind("id", delivery)
                .bind("cause", cause)
                .bind("again", pause != null)
                .bind("pause", pause == null ? 0.0 : pause.toMillis() / 1000.0);
        return (status == null ? statement.bindNull("status", Integer.class) : statement.bind("status", status)).then();
    }
}
