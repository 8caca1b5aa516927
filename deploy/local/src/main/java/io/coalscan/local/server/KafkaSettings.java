package io.coalscan.local.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * One small broker and the storage that it begins with.
 *
 * @param file where its settings stand, beside its folder
 */
record KafkaSettings(Properties values, int port, Path file) {

    /** Empties the folder, which may be a file system of its own, and makes it a new broker's. */
    static KafkaSettings anew(Path directory) {
        int port = Ports.free();
        var settings = new KafkaSettings(
                of(directory, port, Ports.free()), port, directory.resolveSibling("kafka.properties"));
        try {
            Files.createDirectories(directory);
            empty(directory);
            settings.format();
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "localhost:" + port;
    }

    private static Properties of(Path directory, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "node.id", "1",
                "process.roles", "broker,controller",
                "controller.quorum.voters", "1@localhost:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "listeners", "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort),
                "advertised.listeners", "PLAINTEXT://localhost:" + port,
                "log.dir", directory.toAbsolutePath().toString(),
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0"));
        settings.put("metric.reporters", "");
        settings.putAll(oneCopyOfEverything());
        settings.putAll(small());
        // A joining consumer is given work with its second heartbeat. Not shorter: while an answer is later than this,
        // the consumer spins.
        settings.putAll(Map.of(
                "group.share.heartbeat.interval.ms", "2000",
                "group.share.min.heartbeat.interval.ms", "2000",
                "group.share.session.timeout.ms", "45000",
                // when a process dies, each of its consumers may still be handed its record: 8 in one service
                "group.share.delivery.count.limit", "10"));
        return settings;
    }

    private static Map<String, String> oneCopyOfEverything() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    private static Map<String, String> small() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "1",
                "log.segment.bytes", "16777216",
                "log.index.size.max.bytes", "65536",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "metadata.log.segment.bytes", "8388608",
                "remote.log.storage.system.enable", "false");
    }

    private void format() throws IOException {
        try (var out = Files.newOutputStream(file)) {
            values.store(out, "made anew at every start");
        }
        var silent = new PrintStream(OutputStream.nullOutputStream());
        int status = StorageTool.execute(
                new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()},
                silent);
        if (status != 0) {
            throw new IllegalStateException("Kafka's storage was not formatted: status " + status);
        }
    }

    private static void empty(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder())
                    .filter(each -> !each.equals(directory))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
