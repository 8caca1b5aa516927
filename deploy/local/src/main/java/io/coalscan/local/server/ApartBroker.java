package io.coalscan.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.Kafka;
import org.apache.kafka.clients.admin.Admin;

/** A process of its own. */
final class ApartBroker implements Broker {
    private static final String PROGRAM = "java";
    /** A broker that was killed reads all that it has again, and whoever waits for it takes its processor meanwhile. */
    private static final String MILLIS_TO_START = "180000";

    private final KafkaSettings settings;
    private final Path pidFile;

    /** @param pidFile beside which its log ({@code kafka.log}) and what else it prints ({@code kafka.out}) go */
    ApartBroker(KafkaSettings settings, Path pidFile) {
        this.settings = settings;
        this.pidFile = pidFile;
    }

    @Override
    public void start() {
        close();
        try {
            var process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            pidFile.resolveSibling("kafka.out").toFile()))
                    .start();
            Files.writeString(pidFile, process.pid() + "\n");
            awaitAnswer(process);
        } catch (RuntimeException unanswered) {
            close();
            throw unanswered;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start", e);
        }
    }

    private void awaitAnswer(Process process) {
        var patient = Map.<String, Object>of(
                "bootstrap.servers", settings.address(), "default.api.timeout.ms", MILLIS_TO_START);
        try (var admin = Admin.create(patient)) {
            var answer = admin.describeCluster().nodes().toCompletionStage().toCompletableFuture();
            CompletableFuture.anyOf(answer, process.onExit()).join();
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("Kafka ended while it started: status " + process.exitValue());
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", PROGRAM).toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-Dlogback.configurationFile=logback.xml",
                "-Dcoalscan.log=" + pidFile.resolveSibling("kafka.log"),
                "-cp",
                System.getProperty("java.class.path"),
                Kafka.class.getName(),
                settings.file().toString());
    }

    @Override
    public void close() {
        LeftOver.end(pidFile, PROGRAM);
    }
}
