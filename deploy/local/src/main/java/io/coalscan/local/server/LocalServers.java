package io.coalscan.local.server;

import io.coalscan.local.close.Closing;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The three servers, started side by side. */
public record LocalServers(LocalPostgres postgres, LocalRedis redis, LocalKafka kafka) implements AutoCloseable {

    public static LocalServers start(Path data) {
        return start(data, LocalKafka::start);
    }

    /** Each in a process of its own: nothing that becomes of one is felt by this JVM. */
    public static LocalServers startApart(Path data) {
        return start(data, LocalKafka::startApart);
    }

    private static LocalServers start(Path data, Function<Path, LocalKafka> startKafka) {
        var postgres = CompletableFuture.supplyAsync(() -> LocalPostgres.start(data.resolve("postgres")));
        var redis = CompletableFuture.supplyAsync(() -> LocalRedis.start(data));
        var kafka = CompletableFuture.supplyAsync(() -> startKafka.apply(data.resolve("kafka")));
        try {
            return new LocalServers(postgres.join(), redis.join(), kafka.join());
        } catch (RuntimeException e) {
            postgres.thenAccept(LocalPostgres::close);
            redis.thenAccept(LocalRedis::close);
            kafka.thenAccept(LocalKafka::close);
            throw e;
        }
    }

    /** Settings that lead services to these servers. */
    public Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.putAll(postgres.settings());
        settings.putAll(redis.settings());
        settings.putAll(kafka.settings());
        return settings;
    }

    @Override
    public void close() {
        new Closing().together(List.of(kafka, redis, postgres)).end();
    }
}
