package io.coalscan.gateway.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MICROS;

import io.coalscan.gateway.redis.RedisLink;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Mono;

/** Windows shared by all instances: one script over a sorted set of call times, in one round trip. */
final class RedisWindows implements SlidingWindows {
    private static final String SCRIPT = script();

    private final RedisLink redis;
    private final @Nullable InstantSource clock;

    /** By the clock of Redis, which all instances share. */
    RedisWindows(RedisLink redis) {
        this(redis, null);
    }

    /** @param clock to go by instead of that of Redis, or null */
    RedisWindows(RedisLink redis, @Nullable InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public Mono<Decision> call(Claim claim) {
        var keys = new String[] {key(claim)};
        var arguments = new String[] {
            Long.toString(micros(claim.window().span())),
            Integer.toString(claim.window().limit()),
            claim.id(),
            clock == null ? "" : Long.toString(clock.millis() * 1_000)
        };
        return redis.ask(commands -> evaluate(commands, keys, arguments))
                .map(answer -> decision(claim.window(), answer));
    }

    @Override
    public Mono<Void> takeBack(Claim claim) {
        return redis.ask(commands -> commands.zrem(key(claim), claim.id())).then();
    }

    /** The script itself travels only when Redis has not seen it. */
    private static CompletionStage<List<Object>> evaluate(
            RedisClusterAsyncCommands<String, String> redis, String[] keys, String[] arguments) {
        return redis.<List<Object>>evalsha(redis.digest(SCRIPT), ScriptOutputType.MULTI, keys, arguments)
                .exceptionallyCompose(cause -> cause instanceof RedisNoScriptException
                        ? redis.eval(SCRIPT, ScriptOutputType.MULTI, keys, arguments)
                        : CompletableFuture.failedStage(cause));
    }

    private static String key(Claim claim) {
        return "coalscan:limit:{" + claim.caller() + "}:" + claim.window().name();
    }

    private static Decision decision(Window window, List<?> answer) {
        return new Decision(
                number(answer.get(0)) == 1,
                window.limit(),
                (int) number(answer.get(1)),
                Duration.of(number(answer.get(2)), MICROS));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static long micros(Duration span) {
        return span.toNanos() / 1_000;
    }

    private static String script() {
        try {
            return new ClassPathResource("sliding-window.lua", RedisWindows.class).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("part of this jar", e);
        }
    }
}
