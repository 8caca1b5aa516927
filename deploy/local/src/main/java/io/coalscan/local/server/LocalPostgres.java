package io.coalscan.local.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** PostgreSQL with its data kept between starts, and settings for a laptop. */
public final class LocalPostgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";

    private final Path directory;
    private EmbeddedPostgres postgres;

    private LocalPostgres(Path directory) {
        this.directory = directory;
        this.postgres = started(directory, Ports.free());
    }

    public static LocalPostgres start(Path directory) {
        LeftOver.end(directory.resolve("postmaster.pid"), "postgres");
        return new LocalPostgres(directory);
    }

    /** When it is gone, however it went: with its data, on the port that it had. */
    public void startAgain() {
        // lets go of the folder, which is locked for as long as this JVM takes the server for its own
        close();
        postgres = started(directory, postgres.getPort());
    }

    private static EmbeddedPostgres started(Path directory, int port) {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
        small().forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static Map<String, String> small() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "localhost");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "16MB");
        settings.put("work_mem", "2MB");
        settings.put("maintenance_work_mem", "16MB");
        settings.put("wal_buffers", "1MB");
        settings.put("max_wal_size", "64MB");
        settings.put("min_wal_size", "32MB");
        settings.put("max_parallel_workers", "0");
        settings.put("max_worker_processes", "1");
        settings.put("autovacuum_max_workers", "1");
        settings.put("jit", "off");
        settings.put(
                "synchronous_commit", "off"); // the last moments before a power cut may be lost here, never consistency
        return settings;
    }

    public Map<String, String> settings() {
        return Map.of(
                "coalscan.db.host",
                "localhost",
                "coalscan.db.port",
                Integer.toString(postgres.getPort()),
                "coalscan.db.name",
                "postgres",
                "coalscan.db.user",
                SUPERUSER,
                "coalscan.db.password",
                SUPERUSER);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
