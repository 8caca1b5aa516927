package io.coalscan.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service in a JVM of its own that is started again when it dies, as an orchestrator would. */
public final class ApartService implements RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(ApartService.class);
    private static final int SECONDS_TO_END = 15;

    private final FleetService service;
    private final String name;
    private final List<String> command;
    private final Path directory;
    private final int port;
    private final int managementPort;
    private Process process;
    private boolean closing;

    private ApartService(
            FleetService service, String name, List<String> command, Path directory, int port, int managementPort) {
        this.service = service;
        this.name = name;
        this.command = command;
        this.directory = directory;
        this.port = port;
        this.managementPort = managementPort;
        this.process = launch();
    }

    /**
     * @param instance its number among those of its service, from 1
     * @param directory where its log, what else it prints ({@code .out}) and the file with its process id ({@code .pid}) go
     */
    public static ApartService start(
            FleetService service,
            int instance,
            Map<String, String> settings,
            int port,
            int managementPort,
            Path directory) {
        var name = instance == 1 ? service.shortName() : service.shortName() + "-" + instance;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Dlogback.configurationFile=logback.xml",
                "-Dcoalscan.log=" + directory.resolve(name + ".log"),
                "-cp",
                System.getProperty("java.class.path"),
                ApartMain.class.getName(),
                service.shortName()));
        command.addAll(List.of(ServiceArguments.of(service, settings, port, managementPort)));
        return new ApartService(service, name, List.copyOf(command), directory, port, managementPort);
    }

    @Override
    public FleetService service() {
        return service;
    }

    /** Name of its files: its service's, with its number from the second on. */
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int managementPort() {
        return managementPort;
    }

    @Override
    public synchronized void ending() {
        closing = true;
    }

    @Override
    public void close() {
        ending();
        Process last = current();
        last.destroy();
        try {
            if (!last.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("service={} outcome=killed cause=\"did not end within {} s\"", name, SECONDS_TO_END);
                last.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            last.destroyForcibly();
        }
    }

    private synchronized Process current() {
        return process;
    }

    private Process launch() {
        var out = directory.resolve(name + ".out").toFile();
        try {
            var launched = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(out))
                    .start();
            Files.writeString(directory.resolve(name + ".pid"), launched.pid() + "\n");
            var _ = launched.onExit().thenRun(this::launchAgain);
            return launched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void launchAgain() {
        if (!closing) {
            LOG.warn("service={} outcome=died action=restart", name);
            process = launch();
        }
    }
}
