package io.coalscan.scan.redis;

import io.coalscan.service.redis.RedisServers;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Redis as something that may be away: what does not answer within a quarter of a second is answered as nothing, and counted. Callers have another way
 * to know. Connects at the first use and, while it fails, anew at most once a second.
 */
public final class Redis implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Redis.class);
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final RedisServers servers;
    private final Counter misses;
    private final Object connecting = new Object();
    private @Nullable CompletableFuture<RedisClusterAsyncCommands<String, byte[]>> connection;
    private long triedAt;

    /** @param servers are closed with it */
    public Redis(RedisServers servers, MeterRegistry metrics) {
        this.servers = servers;
        this.misses = Counter.builder("coalscan.redis.unanswered")
                .description("Redis commands that were given up")
                .register(metrics);
    }

    /** @return empty when Redis has nothing or does not answer */
    public <T> Mono<T> ask(Function<RedisClusterAsyncCommands<String, byte[]>, CompletionStage<T>> command) {
        return Mono.fromCompletionStage(() -> connection().thenCompose(command))
                .timeout(PATIENCE)
                .onErrorResume(cause -> {
                    misses.increment();
                    log.debug("event=redis_unanswered cause={}", cause.toString());
                    return Mono.empty();
                });
    }

    /** A connection of its own to listen on. */
    CompletableFuture<StatefulRedisPubSubConnection<String, byte[]>> listen() {
        return servers.listen(CODEC);
    }

    private CompletableFuture<RedisClusterAsyncCommands<String, byte[]>> connection() {
        synchronized (connecting) {
            var known = connection;
            boolean failed = known != null && known.isCompletedExceptionally();
            if (known == null || (failed && System.nanoTime() - triedAt > PAUSE_NANOS)) {
                triedAt = System.nanoTime();
                known = servers.connect(CODEC);
                connection = known;
            }
            return known;
        }
    }

    @Override
    public void close() {
        servers.close();
    }
}
