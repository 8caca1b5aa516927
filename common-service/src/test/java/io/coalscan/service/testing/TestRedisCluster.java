package io.coalscan.service.testing;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import redis.embedded.RedisServer;

/** Two servers, each of which holds half of the keys. */
public final class TestRedisCluster implements AutoCloseable {
    private static final int SLOTS = 16_384;
    /** A member listens for the others on a port so much higher. */
    private static final int BUS = 10_000;

    private static final int HIGHEST_PORT = 65_535;
    private static final long LIMIT = Duration.ofSeconds(20).toNanos();

    private final List<Integer> ports = List.of(freePort(), freePort());
    private final List<RedisServer> servers;

    private TestRedisCluster() {
        servers = ports.stream().map(TestRedisCluster::launch).toList();
        at(0, redis -> redis.clusterAddSlots(IntStream.range(0, SLOTS / 2).toArray()));
        at(1, redis -> redis.clusterAddSlots(IntStream.range(SLOTS / 2, SLOTS).toArray()));
        at(0, redis -> redis.clusterMeet("127.0.0.1", ports.get(1)));
        awaitWhole(0);
        awaitWhole(1);
    }

    public static TestRedisCluster start() {
        return new TestRedisCluster();
    }

    /** Names one member, which knows the other. */
    public String url() {
        return "redis-cluster://127.0.0.1:" + ports.getFirst();
    }

    /** How many keys each member holds. */
    public List<Long> sizes() {
        return List.of(at(0, RedisCommands::dbsize), at(1, RedisCommands::dbsize));
    }

    @Override
    public void close() {
        for (var server : servers) {
            try {
                server.stop();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void awaitWhole(int member) {
        long end = System.nanoTime() + LIMIT;
        while (!at(member, RedisCommands::clusterInfo).contains("cluster_state:ok")
                || !at(member, RedisCommands::clusterNodes).contains(":" + ports.get(1 - member))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the members did not find each other");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private <T> T at(int member, Function<RedisCommands<String, String>, T> command) {
        try (var client = RedisClient.create("redis://127.0.0.1:" + ports.get(member));
                var connection = client.connect()) {
            return command.apply(connection.sync());
        }
    }

    private static RedisServer launch(int port) {
        try {
            var server = RedisServer.newRedisServer()
                    .port(port)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .setting("cluster-enabled yes")
                    .setting("dir " + Files.createTempDirectory("redis-cluster"))
                    .build();
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        while (true) {
            try (var socket = new ServerSocket(0)) {
                if (socket.getLocalPort() + BUS <= HIGHEST_PORT) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
