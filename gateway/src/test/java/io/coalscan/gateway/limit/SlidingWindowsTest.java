package io.coalscan.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.service.testing.TestRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;

@Timeout(60)
class SlidingWindowsTest {
    private static final Window TEN = new Window("scan", 10, Duration.ofMinutes(1));
    private static TestRedis redis;
    private static LettuceConnectionFactory connections;
    private static RedisWindows shared;

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
    private final MemoryWindows memory = new MemoryWindows(clock, 3);

    @BeforeAll
    static void start() {
        redis = TestRedis.start();
        connections = new LettuceConnectionFactory("localhost", redis.port());
        connections.afterPropertiesSet();
        connections.start();
        shared = new RedisWindows(new ReactiveStringRedisTemplate(connections));
    }

    @AfterAll
    static void stop() {
        connections.destroy();
        redis.close();
    }

    @Test
    void letsThroughTheLimitAndNoMoreHoweverManyComeAtOnce() {
        var caller = UUID.randomUUID().toString();

        var allowed = Flux.range(0, 100)
                .flatMap(_ -> shared.call(caller, TEN), 100)
                .filter(Decision::allowed)
                .count()
                .block();

        assertThat(allowed).isEqualTo(10);
    }

    @Test
    void saysHowManyAreLeftAndWhenOneMoreWillBe() {
        var caller = UUID.randomUUID().toString();
        for (int left = 9; left >= 0; left--) {
            var decision = decide(shared, caller, TEN);
            assertThat(decision.allowed()).isTrue();
            assertThat(decision.remaining()).isEqualTo(left);
        }
        var refused = decide(shared, caller, TEN);

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.reset()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    @Test
    void theWindowSlidesCallByCall() {
        var caller = UUID.randomUUID().toString();
        var window = new Window("short", 2, Duration.ofMillis(500));
        assertThat(decide(shared, caller, window).allowed()).isTrue();
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        assertThat(decide(shared, caller, window).allowed()).isTrue();

        until(() -> decide(shared, caller, window).allowed());

        assertThat(decide(shared, caller, window).allowed()).isFalse();
    }

    @Test
    void callersAndWindowsAreApart() {
        var one = new Window("export", 1, Duration.ofMinutes(1));
        var caller = UUID.randomUUID().toString();
        assertThat(decide(shared, caller, one).allowed()).isTrue();
        assertThat(decide(shared, caller, one).allowed()).isFalse();
        assertThat(decide(shared, caller, TEN).allowed()).isTrue();
        assertThat(decide(shared, UUID.randomUUID().toString(), one).allowed()).isTrue();
    }

    @Test
    void memoryKeepsTheSameWindowToTheMillisecond() {
        var window = new Window("m", 2, Duration.ofSeconds(60));
        assertThat(decide(memory, "a", window).allowed()).isTrue();
        now.addAndGet(20_000);
        assertThat(decide(memory, "a", window).allowed()).isTrue();
        now.addAndGet(39_999);
        assertThat(decide(memory, "a", window)).isEqualTo(new Decision(false, 2, 0, Duration.ofMillis(1)));
        now.addAndGet(1);
        assertThat(decide(memory, "a", window).allowed()).isTrue();
        assertThat(decide(memory, "a", window).reset()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void memoryForgetsWhoCameLongestAgo() {
        var window = new Window("m", 1, Duration.ofSeconds(60));
        for (var caller : new String[] {"a", "b", "c", "d"}) {
            assertThat(decide(memory, caller, window).allowed()).isTrue();
        }
        assertThat(decide(memory, "d", window).allowed()).isFalse();
        assertThat(decide(memory, "a", window).allowed()).isTrue();
    }

    @Test
    void withoutRedisEachInstanceGivesOutItsShareAndCountsThat() {
        var away = TestRedis.start();
        var connection = new LettuceConnectionFactory("localhost", away.port());
        connection.afterPropertiesSet();
        connection.start();
        var registry = new SimpleMeterRegistry();
        var safe = new SafeWindows(
                new RedisWindows(new ReactiveStringRedisTemplate(connection)), memory, 2, clock, registry);
        for (int i = 0; i < 4; i++) {
            assertThat(decide(safe, "a", TEN).allowed()).isTrue();
        }
        away.stop();

        assertThat(decide(safe, "a", TEN)).matches(Decision::allowed).matches(it -> it.limit() == 5);
        assertThat(decide(safe, "a", TEN).allowed()).isFalse();
        assertThat(registry.counter("coalscan.gateway.limit.local").count()).isEqualTo(2);

        away.startAgain();
        until(() -> {
            now.addAndGet(1_000);
            return decide(safe, "b", TEN).limit() == 10;
        });
        connection.destroy();
        away.close();
    }

    private static Decision decide(SlidingWindows windows, String caller, Window window) {
        return windows.call(caller, window).block();
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
