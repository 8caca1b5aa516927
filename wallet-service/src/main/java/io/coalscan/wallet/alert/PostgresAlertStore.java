package io.coalscan.wallet.alert;

import io.coalscan.wallet.alert.Alert.Webhooks;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Alerts in PostgreSQL. One is inserted at a time, so that who comes second sees the first, and ids grow in the order in which readers see them. */
@Component
final class PostgresAlertStore implements AlertStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LOCK = 0xA1E275;
    private static final String RAISE = """
            insert into alerts (mint, time, period, period_at, body)
            select :mint, :time, :period, :time / :period, cast(:body as jsonb)
            where not exists (select 1 from alerts where mint = :mint and time > :time - :period and time < :time + :period)
            on conflict do nothing
            returning id""";

    private static final String COLUMNS = """
            select a.id, a.body::text as body, cast(extract(epoch from a.raised_at) * 1000 as bigint) as raised_ms,
                coalesce(d.delivered, 0) as delivered, coalesce(d.pending, 0) as pending, coalesce(d.given_up, 0) as given_up
            from alerts a left join lateral (
                select count(*) filter (where state = 'DELIVERED') as delivered, count(*) filter (where state = 'PENDING') as pending,
                    count(*) filter (where state = 'GIVEN_UP') as given_up
                from webhook_deliveries where alert = a.id) d on true""";

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    PostgresAlertStore(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public Mono<Long> raise(Alert alert, long periodMillis, Collection<String> hooks) {
        return transaction.transactional(database.sql("select pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .then()
                .then(insert(alert, periodMillis))
                .flatMap(id -> Flux.fromIterable(hooks)
                        .concatMap(hook -> delivery(id, hook))
                        .then(Mono.just(id))));
    }

    private Mono<Long> insert(Alert alert, long periodMillis) {
        return database.sql(RAISE)
                .bind("mint", alert.contractAddress())
                .bind("time", alert.time())
                .bind("period", periodMillis)
                .bind("body", JSON.writeValueAsString(alert))
                .map(row -> Objects.requireNonNull(row.get("id", Long.class)))
                .one();
    }

    private Mono<Void> delivery(long alert, String hook) {
        return database.sql("insert into webhook_deliveries (id, alert, hook) values (:id, :alert, :hook)")
                .bind("id", UUID.randomUUID())
                .bind("alert", alert)
                .bind("hook", hook)
                .then();
    }

    @Override
    public Mono<List<Alert>> page(int offset, int limit) {
        return database.sql(COLUMNS + " order by a.id desc offset :offset limit :limit")
                .bind("offset", offset)
                .bind("limit", limit)
                .map(row -> alert(row, true))
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> count() {
        return number("select count(*) as n from alerts");
    }

    @Override
    public Mono<Long> newest() {
        return number("select coalesce(max(id), 0) as n from alerts");
    }

    private Mono<Long> number(String sql) {
        return database.sql(sql)
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one();
    }

    @Override
    public Mono<List<Alert>> after(long id, int limit) {
        return database.sql(COLUMNS + " where a.id > :id order by a.id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map(row -> alert(row, false))
                .all()
                .collectList();
    }

    private static Alert alert(Readable row, boolean withWebhooks) {
        var body = Objects.requireNonNull(row.get("body", String.class));
        return JSON.readValue(body, Alert.class)
                .stored(
                        Objects.requireNonNull(row.get("id", Long.class)),
                        Objects.requireNonNull(row.get("raised_ms", Long.class)),
                        withWebhooks
                                ? new Webhooks(count(row, "delivered"), count(row, "pending"), count(row, "given_up"))
                                : null);
    }

    private static int count(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class)).intValue();
    }
}
