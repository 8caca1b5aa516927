package io.coalscan.service.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** A Redis of its own, that a test may stop and start. */
public final class TestRedis implements AutoCloseable {
    private final int port;
    private RedisProcess process;

    private TestRedis(int port) {
        this.port = port;
        this.process = RedisProcess.on(port);
    }

    public static TestRedis start() {
        return new TestRedis(freePort());
    }

    public int port() {
        return port;
    }

    public String url() {
        return "redis://localhost:" + port;
    }

    public void stop() {
        process.stop();
    }

    public void startAgain() {
        process = RedisProcess.on(port);
    }

    @Override
    public void close() {
        stop();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
