package io.coalscan.service.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.service.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SchemaAutoConfigurationTest {
    private static final String USER = "postgres";

    private final TestPostgres database = TestPostgres.empty();

    @TempDir
    private Path migrations;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(migrations.resolve("V1__things.sql"), "create table things (id int);");
    }

    /** The other instance has made the schema and not committed yet when this one looks: this one waits for it, and is told of an error. */
    @Test
    void aSchemaThatAnotherInstanceMakesAtTheSameMomentIsFound() throws Exception {
        try (var other = connection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("create schema ours");
            var migrated = CompletableFuture.runAsync(() -> SchemaAutoConfiguration.migrate(flyway()));
            awaitWaiting(migrated);
            other.commit();
            migrated.join();
        }
        try (var connection = connection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("select * from ours.things").next())
                    .isFalse();
        }
    }

    @Test
    void aMigrationThatIsWrongIsToldOf() throws Exception {
        Files.writeString(migrations.resolve("V2__wrong.sql"), "create tables things;");
        assertThatThrownBy(() -> SchemaAutoConfiguration.migrate(flyway()))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("V2__wrong.sql");
    }

    private void awaitWaiting(CompletableFuture<Void> migrated) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            boolean waits = false;
            while (!waits && !migrated.isDone()) {
                var row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
                row.next();
                waits = row.getInt(1) > 0;
            }
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), USER, USER)
                .defaultSchema("ours")
                .createSchemas(true)
                .locations("filesystem:" + migrations)
                .load();
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), USER, USER);
    }
}
