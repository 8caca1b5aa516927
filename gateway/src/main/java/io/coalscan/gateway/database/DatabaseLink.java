package io.coalscan.gateway.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.time.Duration;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The edge's schema in a PostgreSQL that may be away: a question then fails within seconds, and the gateway starts without it. The tables are brought up to
 * date before the first question that reaches it.
 */
public final class DatabaseLink implements AutoCloseable {
    private static final String SCHEMA = "gateway";
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(3);
    private static final Duration TO_CLOSE = Duration.ofSeconds(2);
    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    private final ConnectionPool pool;
    private final DatabaseClient client;
    private final Mono<Boolean> upToDate;

    public DatabaseLink(DatabaseSettings settings) {
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(connections(settings))
                .initialSize(0)
                .maxSize(settings.connections())
                // one acquisition passes over all connections that broke while the database was away
                .acquireRetry(settings.connections())
                .maxAcquireTime(TO_CONNECT)
                .build());
        client = DatabaseClient.create(pool);
        upToDate = Mono.fromCallable(() -> migrate(settings))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(FlywayException.class, DatabaseLink::unusable)
                .cache(_ -> FOR_EVER, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    public <T> Mono<T> ask(Function<DatabaseClient, Mono<T>> question) {
        return upToDate.then(Mono.defer(() -> question.apply(client)).timeout(TO_ANSWER));
    }

    private static PostgresqlConnectionFactory connections(DatabaseSettings settings) {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(settings.host())
                .port(settings.port())
                .database(settings.name())
                .username(settings.user())
                .password(settings.password())
                .schema(SCHEMA)
                .connectTimeout(TO_CONNECT)
                .statementTimeout(TO_ANSWER)
                .build());
    }

    private static boolean migrate(DatabaseSettings settings) {
        Flyway.configure()
                .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .locations("classpath:db/gateway")
                .load()
                .migrate();
        return true;
    }

    /** Told of in one line, and read as a database that is away. */
    private static R2dbcException unusable(Throwable cause) {
        var what = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new R2dbcNonTransientResourceException("tables not up to date: " + what, cause);
    }

    @Override
    public void close() {
        pool.disposeLater().onErrorComplete().block(TO_CLOSE);
    }
}
