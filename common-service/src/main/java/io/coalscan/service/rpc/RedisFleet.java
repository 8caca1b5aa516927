package io.coalscan.service.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.rpc.pool.Fleet;
import io.coalscan.service.redis.RedisServers;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Mono;

/** Reports of all processes in one hash in Redis, by the clock of Redis. Connects when it is used first, and anew when that failed. */
final class RedisFleet implements Fleet, AutoCloseable {
    private static final String KEY = "coalscan:rpc:{fleet}";
    private static final String SCRIPT = script();
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final RedisServers servers;
    private final String self = UUID.randomUUID().toString();
    private @Nullable CompletableFuture<RedisClusterAsyncCommands<String, String>> connection;

    /** @param servers are closed with it */
    RedisFleet(RedisServers servers) {
        this.servers = servers;
    }

    @Override
    public Mono<List<String>> tell(String own) {
        return Mono.fromCompletionStage(() -> connection()
                .thenCompose(redis -> redis.<List<String>>eval(
                        SCRIPT,
                        ScriptOutputType.MULTI,
                        new String[] {KEY},
                        self,
                        own,
                        Long.toString(FRESH.toMillis()))));
    }

    private synchronized CompletableFuture<RedisClusterAsyncCommands<String, String>> connection() {
        var known = connection;
        if (known == null || known.isCompletedExceptionally()) {
            known = servers.connect(StringCodec.UTF8);
            connection = known;
        }
        return known;
    }

    @Override
    public void close() {
        servers.close();
    }

    private static String script() {
        try {
            return new ClassPathResource("fleet.lua", RedisFleet.class).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("part of this jar", e);
        }
    }
}
