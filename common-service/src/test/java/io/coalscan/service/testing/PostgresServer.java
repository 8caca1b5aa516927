package io.coalscan.service.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The PostgreSQL of this JVM's tests, whose superuser is {@code postgres} with that password. */
record PostgresServer(String host, int port) {
    static final String SUPERUSER = "postgres";
    private static final String CONNECTIONS = "max_connections";
    private static final String MOST_CONNECTIONS = "200";

    static PostgresServer start() {
        return TestServers.inContainers() ? inContainer() : embedded();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s".formatted(host, port, database, SUPERUSER, SUPERUSER);
    }

    /** Ends with this JVM. */
    @SuppressWarnings("resource")
    private static PostgresServer inContainer() {
        var image = TestServers.setting("coalscan.postgres.image", "postgres:18-alpine");
        var postgres = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withUsername(SUPERUSER)
                .withPassword(SUPERUSER)
                .withDatabaseName(SUPERUSER)
                .withCommand("postgres", "-c", "fsync=off", "-c", CONNECTIONS + "=" + MOST_CONNECTIONS);
        postgres.start();
        return new PostgresServer(postgres.getHost(), postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    }

    private static PostgresServer embedded() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig(CONNECTIONS, MOST_CONNECTIONS)
                    .start();
            return new PostgresServer("localhost", postgres.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
