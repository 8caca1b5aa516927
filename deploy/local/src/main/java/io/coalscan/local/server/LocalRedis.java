package io.coalscan.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import redis.embedded.RedisServer;

/** Redis in memory only: it holds nothing that may not be lost. */
public final class LocalRedis implements AutoCloseable {
    private final RedisServer redis;
    private final int port;

    private LocalRedis(RedisServer redis, int port) {
        this.redis = redis;
        this.port = port;
    }

    public static LocalRedis start(Path directory) {
        var pidFile = directory.resolve("redis.pid");
        LeftOver.end(pidFile, "redis");
        int port = Ports.free();
        try {
            var redis = RedisServer.newRedisServer()
                    .port(port)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .setting("maxmemory 64mb")
                    .setting("maxmemory-policy allkeys-lru")
                    .setting("dir " + directory.toAbsolutePath())
                    .setting("pidfile " + pidFile.toAbsolutePath())
                    .onShutdownForceStop(true)
                    .build();
            redis.start();
            return new LocalRedis(redis, port);
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not start", e);
        }
    }

    public Map<String, String> settings() {
        return Map.of("coalscan.redis", "redis://localhost:" + port);
    }

    @Override
    public void close() {
        try {
            redis.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
