package io.coalscan.gateway.limit;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** Windows shared by all instances: one script over a sorted set of call times, by the clock of Redis. */
final class RedisWindows implements SlidingWindows {
    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT =
            RedisScript.of(new ClassPathResource("io/coalscan/gateway/limit/sliding-window.lua"), List.class);

    private final ReactiveStringRedisTemplate redis;

    RedisWindows(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Mono<Decision> call(String caller, Window window) {
        var key = "coalscan:limit:{" + caller + "}:" + window.name();
        var arguments = List.of(
                Long.toString(window.span().toNanos() / 1_000),
                Integer.toString(window.limit()),
                UUID.randomUUID().toString());
        return redis.execute(SCRIPT, List.of(key), arguments).next().map(answer -> decision(window, answer));
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
}
