package io.coalscan.local.server;

import java.nio.file.Path;
import java.util.Map;

/** Kafka's own server, made anew at every start: what was under way is asked again by the scan-service's sweeper. */
public final class LocalKafka implements AutoCloseable {
    private final KafkaSettings settings;
    private final Broker broker;

    private LocalKafka(KafkaSettings settings, Broker broker) {
        this.settings = settings;
        this.broker = broker;
        broker.start();
    }

    /** In this JVM. */
    public static LocalKafka start(Path directory) {
        var settings = KafkaSettings.anew(directory);
        return new LocalKafka(settings, new InJvmBroker(settings));
    }

    /** In a process of its own, which may be killed, or end itself for want of room, and takes nobody with it. Its id is in {@code kafka.pid} beside the folder. */
    public static LocalKafka startApart(Path directory) {
        var settings = KafkaSettings.anew(directory);
        return new LocalKafka(settings, new ApartBroker(settings, directory.resolveSibling("kafka.pid")));
    }

    /** When it is gone, however it went: with the topics and records that it had, on its port. */
    public void startAgain() {
        broker.start();
    }

    public Map<String, String> settings() {
        return Map.of("coalscan.kafka", settings.address());
    }

    @Override
    public void close() {
        broker.close();
    }
}
