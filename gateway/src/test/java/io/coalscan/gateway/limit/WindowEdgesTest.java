package io.coalscan.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.redis.RedisLink;
import io.coalscan.service.redis.RedisServers;
import io.coalscan.service.testing.TestRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Fires bursts around the edges of windows, by a clock of its own, and counts what was let through in every span that ends with a call. */
@Timeout(120)
class WindowEdgesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long SPAN = MINUTE.toMillis();
    private static TestRedis redis;
    private static RedisLink one;
    private static RedisLink other;

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
    private final ConcurrentSkipListMap<Long, AtomicInteger> letThrough = new ConcurrentSkipListMap<>();
    private final String caller = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        redis = TestRedis.start();
        one = new RedisLink(RedisServers.at(redis.url()));
        other = new RedisLink(RedisServers.at(redis.url()));
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        redis.close();
    }

    /** What a fleet of gateways counts with. */
    private enum Kind {
        MEMORY,
        REDIS,
        TWO_INSTANCES
    }

    private List<SlidingWindows> instances(Kind kind) {
        return switch (kind) {
            case MEMORY -> List.of(new MemoryWindows(clock, 10));
            case REDIS -> List.of(new RedisWindows(one, clock));
            case TWO_INSTANCES -> List.of(instance(one), instance(other));
        };
    }

    private SlidingWindows instance(RedisLink link) {
        var memory = new MemoryWindows(clock, 10);
        return new SafeWindows(new RedisWindows(link, clock), memory, 2, clock, new SimpleMeterRegistry());
    }

    @ParameterizedTest
    @EnumSource
    void noSpanEverHoldsMoreThanTheLimit(Kind kind) {
        var window = new Window("edge", 10, MINUTE);
        var instances = instances(kind);
        var random = new Random(7);
        for (int round = 0; round < 60; round++) {
            burst(instances, window, 1 + random.nextInt(20));
            // to just before, onto and just behind the moment at which the oldest call leaves, and anywhere
            long oldest = letThrough.tailMap(now.get() - SPAN, false).isEmpty()
                    ? now.get()
                    : letThrough.higherKey(now.get() - SPAN);
            LongFunction<Long> toEdge = offset -> Math.max(now.get(), oldest + SPAN + offset);
            now.set(
                    switch (random.nextInt(4)) {
                        case 0 -> toEdge.apply(-1);
                        case 1 -> toEdge.apply(0);
                        case 2 -> toEdge.apply(1);
                        default -> now.get() + random.nextLong(SPAN / 3);
                    });
        }
        letThrough.keySet().forEach(end -> assertThat(in(end - SPAN, end)).isLessThanOrEqualTo(10));
    }

    @ParameterizedTest
    @EnumSource
    void aWholeLimitIsFreeAgainWhenItsSpanIsOverAndNotAMillisecondBefore(Kind kind) {
        var window = new Window("edge", 10, MINUTE);
        var instances = instances(kind);
        assertThat(burst(instances, window, 40)).isEqualTo(10);
        now.addAndGet(SPAN - 1);
        assertThat(burst(instances, window, 40)).isZero();
        now.addAndGet(1);
        assertThat(burst(instances, window, 40)).isEqualTo(10);
    }

    /** That many calls at once, one instance after the other taking one. */
    private long burst(List<SlidingWindows> instances, Window window, int calls) {
        long at = now.get();
        return Flux.range(0, calls)
                .flatMap(
                        i -> instances
                                .get(i % instances.size())
                                .call(Claim.of(caller, window))
                                .subscribeOn(Schedulers.parallel()),
                        calls)
                .filter(Decision::allowed)
                .doOnNext(_ ->
                        letThrough.computeIfAbsent(at, _ -> new AtomicInteger()).incrementAndGet())
                .count()
                .block();
    }

    /** Calls let through after the first and up to the second moment. */
    private int in(long after, long upTo) {
        return letThrough.subMap(after, false, upTo, true).values().stream()
                .mapToInt(AtomicInteger::get)
                .sum();
    }
}
