package io.coalscan.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.RedisServerBuilder;

/**
 * Redis in memory only: it holds nothing that may not be lost. It runs in the background by itself, so that neither Ctrl-C in the terminal nor a hook of
 * the library that brings the program ends it under services that still finish their work.
 */
public final class LocalRedis implements AutoCloseable {
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 10;
    private static final String PROGRAM = "redis";
    private static final String BUSY = "Text file busy";

    private final Path directory;
    private final Path pidFile;
    private final int port;

    private LocalRedis(Path directory, int port) {
        this.directory = directory;
        this.pidFile = directory.resolve("redis.pid");
        this.port = port;
    }

    public static LocalRedis start(Path directory) {
        var redis = new LocalRedis(directory, Ports.free());
        redis.startAgain();
        return redis;
    }

    /** When it is gone, however it went: empty, on the port that it had. */
    public void startAgain() {
        // one that was killed left its file, which tells that it is ready
        close();
        try {
            launch();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException("interrupted while Redis started", e);
        }
    }

    public Map<String, String> settings() {
        return Map.of("coalscan.redis", "redis://localhost:" + port);
    }

    /** Returns when the process is gone. */
    @Override
    public void close() {
        LeftOver.end(pidFile, PROGRAM);
    }

    private void launch() throws IOException, InterruptedException {
        long end = System.nanoTime() + TO_ANSWER.toNanos();
        int status = run(command(), end).waitFor();
        while (!answers()) {
            if (status != 0 || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("Redis did not start: status " + status);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /**
     * The program was unpacked a moment ago: a process that another thread forks just then holds it open for writing until it becomes another program, and
     * the kernel runs no file that is open for writing.
     */
    private static Process run(List<String> command, long end) throws IOException, InterruptedException {
        var program =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        while (true) {
            try {
                return program.start();
            } catch (IOException refused) {
                if (System.nanoTime() > end
                        || !String.valueOf(refused.getMessage()).contains(BUSY)) {
                    throw refused;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    private List<String> command() throws IOException {
        return new RedisServerBuilder()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("daemonize yes")
                .setting("save \"\"")
                .setting("appendonly no")
                .setting("maxmemory 64mb")
                .setting("maxmemory-policy allkeys-lru")
                .setting("dir " + directory.toAbsolutePath())
                .setting("pidfile " + pidFile.toAbsolutePath())
                .buildCommandArgs();
    }

    /** The file comes last. */
    private boolean answers() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return Files.exists(pidFile) && Files.size(pidFile) > 0;
        } catch (IOException notYet) {
            return false;
        }
    }
}
