package io.coalscan.gateway.limit;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One connection to Redis that may be away: commands then fail at once instead of waiting for it. Connects at the first use and, while that fails, anew at
 * most once a second.
 */
final class RedisLink implements AutoCloseable {
    private static final int COMMANDS_IN_FLIGHT = 10_000;
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final RedisClient client = RedisClient.create();
    private final RedisURI uri;
    private final Object connecting = new Object();
    private volatile @Nullable CompletableFuture<StatefulRedisConnection<String, String>> connection;
    private long triedAt;

    RedisLink(String uri) {
        this.uri = RedisURI.create(uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(COMMANDS_IN_FLIGHT)
                .build());
    }

    <T> Mono<T> ask(Function<RedisAsyncCommands<String, String>, CompletionStage<T>> command) {
        return Mono.fromCompletionStage(() -> connection().thenCompose(open -> command.apply(open.async())));
    }

    private CompletableFuture<StatefulRedisConnection<String, String>> connection() {
        var known = connection;
        return known != null && !known.isCompletedExceptionally() ? known : connect();
    }

    private CompletableFuture<StatefulRedisConnection<String, String>> connect() {
        synchronized (connecting) {
            var known = connection;
            boolean failed = known != null && known.isCompletedExceptionally();
            if (known == null || (failed && System.nanoTime() - triedAt > PAUSE_NANOS)) {
                triedAt = System.nanoTime();
                known = client.connectAsync(StringCodec.UTF8, uri).toCompletableFuture();
                connection = known;
            }
            return known;
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
