package io.coalscan.gateway.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
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
    private static final int COMMANDS_IN_FLIGHT = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RedisClient client = RedisClient.create();
    private final RedisURI uri;
    private final Object connecting = new Object();
    private volatile @Nullable CompletableFuture<StatefulRedisConnection<String, String>> connection;
    private long triedAt;
    private final Disposable.Composite listening = Disposables.composite();

    public RedisLink(String uri) {
        this.uri = RedisURI.create(uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(COMMANDS_IN_FLIGHT)
                .build());
    }

    public <T> Mono<T> ask(Function<RedisAsyncCommands<String, String>, CompletionStage<T>> command) {
        return Mono.fromCompletionStage(() -> connection().thenCompose(open -> command.apply(open.async())));
    }

    /** Listens as soon as Redis is there, and again after it was away; what is said meanwhile is missed. */
    public void listen(String channel, Consumer<String> listener) {
        listening.add(Mono.fromCompletionStage(() -> client.connectPubSubAsync(StringCodec.UTF8, uri))
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

    private CompletableFuture<StatefulRedisConnection<String, String>> connection() {
        var known = connection;
        return known != null && !known.isCompletedExceptionally() ? known : connect();
    }

    private CompletableFuture<StatefulRedisConnection<String, String>> connect() {
        synchronized (connecting) {
            var known = connection;
            boolean failed = known != null && known.isCompletedExceptionally();
            if (known == null || (failed && System.nanoTime() - triedAt > PAUSE.toNanos())) {
                triedAt = System.nanoTime();
                known = client.connectAsync(StringCodec.UTF8, uri).toCompletableFuture();
                connection = known;
            }
            return known;
        }
    }

    @Override
    public void close() {
        listening.dispose();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
