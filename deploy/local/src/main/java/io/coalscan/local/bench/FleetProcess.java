package io.coalscan.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A fleet started as a user starts it: {@code ./coalscan up}, in its own process. */
public final class FleetProcess implements AutoCloseable {
    private static final String READY = "CoalScan is ready: http://localhost:";
    private final Process process;
    private final int port;
    private final long startMillis;
    private final AtomicLong peak = new AtomicLong();

    private FleetProcess(Process process, int port, long startMillis) {
        this.process = process;
        this.port = port;
        this.startMillis = startMillis;
    }

    /**
     * Returns when the fleet says that it is ready; fails with its last words when it ends before. It chooses its port itself when it listens: one that was
     * free before would not be for sure when services are up.
     */
    static FleetProcess start(Path root, Path data, List<String> options) {
        return start(root, data, options, Map.of());
    }

    /** @param environment of the process, besides that of this one */
    static FleetProcess start(Path root, Path data, List<String> options, Map<String, String> environment) {
        var command = new ArrayList<>(
                List.of(root.resolve("coalscan").toString(), "up", "--port", "0", "--data", data.toString()));
        command.addAll(options);
        long begin = System.nanoTime();
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(root.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            var words = new ArrayList<String>();
            var reader = process.inputReader();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                words.add(line);
                if (line.startsWith(READY)) {
                    drain(reader);
                    int port = Integer.parseInt(line.substring(READY.length()).strip());
                    return new FleetProcess(process, port, (System.nanoTime() - begin) / 1_000_000);
                }
            }
            throw new IllegalStateException("the fleet ended before it was ready:\n"
                    + String.join("\n", words.subList(Math.max(0, words.size() - 20), words.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Port of the gateway. */
    int port() {
        return port;
    }

    /** Milliseconds from the command to readiness. */
    long startMillis() {
        return startMillis;
    }

    /** The process of the command: what the fleet does not run apart is in it. */
    long pid() {
        return process.pid();
    }

    long footprint() {
        return Footprint.of(process.toHandle());
    }

    /** Samples the memory until the returned handle is closed. */
    AutoCloseable watchPeak() {
        peak.set(0);
        var sampler = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                peak.accumulateAndGet(footprint(), Math::max);
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException over) {
                    return;
                }
            }
        });
        return () -> {
            sampler.interrupt();
            sampler.join();
        };
    }

    long peak() {
        return peak.get();
    }

    /** Stops as Ctrl-C does and waits for the last process of the fleet. */
    @Override
    public void close() {
        var all = new ArrayList<>(process.descendants().toList());
        all.sort(Comparator.comparing(ProcessHandle::pid));
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(each -> each.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    private static void drain(BufferedReader reader) {
        Thread.ofVirtual().start(() -> {
            try (reader) {
                while (reader.readLine() != null) {
                    // the fleet must not wait for a full pipe
                }
            } catch (IOException ended) {
                return;
            }
        });
    }
}
