package io.coalscan.gateway.redis;

import io.coalscan.service.redis.RedisServers;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * One connection to Redis that may be away: commands then fail at once instead of waiting for it. Connects at the first use and, while that fails, anew at
 * most once a second.
 */
public final class RedisLink implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RedisServers servers;
    private final Object connecting = new Object();
    private volatile @Nullable CompletableFuture<RedisClusterAsyncCommands<String, String>> connection;
    private long triedAt;
    private final Disposable.Composite listening = Disposables.composite();

    /** @param servers are closed with it */
    public RedisLink(RedisServers servers) {
        this.servers = servers;
    }

    public <T> Mono<T> ask(Function<RedisClusterAsyncCommands<String, String>, CompletionStage<T>> command) {
        return Mono.fromCompletionStage(() -> connection().thenCompose(command));
    }

    /** Listens as soon as Redis is there, and again after it was away; what is said meanwhile is missed. */
    public void listen(String channel, Consumer<String> listener) {
        listening.add(Mono.fromCompletionStage(() -> servers.listen(StringCodec.UTF8))
                .flatMap(connection -> {
                    connection.addListener(new RedisPubSubAdapter<>() {
                        @Override
                        public void message(String from, String message) {
                            listener.accept(message);
                        }
                    });
                    return Mono.fromCompletionStage(connection.async().subscribe(channel));
                })
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE))
                .subscribe());
    }

    private CompletableFuture<RedisClusterAsyncCommands<String, String>> connection() {
        var known = connection;
        return known != null && !known.isCompletedExceptionally() ? known : connect();
    }

    private CompletableFuture<RedisClusterAsyncCommands<String, String>> connect() {
        synchronized (connecting) {
            var known = connection;
            boolean failed = known != null && known.isCompletedExceptionally();
            if (known == null || (failed && System.nanoTime() - triedAt > PAUSE.toNanos())) {
                triedAt = System.nanoTime();
                known = servers.connect(StringCodec.UTF8);
                connection = known;
            }
            return known;
        }
    }

    @Override
    public void close() {
        listening.dispose();
        servers.close();
    }
}
