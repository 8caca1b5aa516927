package io.coalscan.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.redis.RedisLink;
import io.coalscan.service.redis.RedisServers;
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
import reactor.core.publisher.Flux;

@Timeout(60)
class SlidingWindowsTest {
    private static final Window TEN = new Window("scan", 10, Duration.ofMinutes(1));
    private static TestRedis redis;
    private static RedisLink link;
    private static RedisWindows shared;

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
    private final MemoryWindows memory = new MemoryWindows(clock, 3);
    private final String caller = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        redis = TestRedis.start();
        link = new RedisLink(RedisServers.at(redis.url()));
        shared = new RedisWindows(link);
    }

    @AfterAll
    static void stop() {
        link.close();
        redis.close();
    }

    @Test
    void letsThroughTheLimitAndNoMoreHoweverManyComeAtOnce() {
        var allowed = Flux.range(0, 100)
                .flatMap(_ -> shared.call(Claim.of(caller, TEN)), 100)
                .filter(Decision::allowed)
                .count()
                .block();

        assertThat(allowed).isEqualTo(10);
    }

    @Test
    void saysHowManyAreLeftAndWhenOneMoreWillBe() {
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
    void theWindowSlidesCallByCallByTheClockOfRedis() {
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
        assertThat(decide(shared, caller, one).allowed()).isTrue();
        assertThat(decide(shared, caller, one).allowed()).isFalse();
        assertThat(decide(shared, caller, TEN).allowed()).isTrue();
        assertThat(decide(shared, UUID.randomUUID().toString(), one).allowed()).isTrue();
    }

    @Test
    void windowsEndToTheMillisecondInMemoryAndInRedis() {
        for (var windows : new SlidingWindows[] {memory, new RedisWindows(link, clock)}) {
            var window = new Window("m", 2, Duration.ofSeconds(60));
            assertThat(decide(windows, caller, window).allowed()).isTrue();
            now.addAndGet(20_000);
            assertThat(decide(windows, caller, window).allowed()).isTrue();
            now.addAndGet(39_999);
            assertThat(decide(windows, caller, window)).isEqualTo(new Decision(false, 2, 0, Duration.ofMillis(1)));
            now.addAndGet(1);
            assertThat(decide(windows, caller, window).allowed()).isTrue();
            assertThat(decide(windows, caller, window).reset()).isEqualTo(Duration.ofSeconds(20));
        }
    }

    @Test
    void aCallTakenBackLeavesItsPlaceToAnother() {
        var one = new Window("m", 1, Duration.ofSeconds(60));
        for (var windows : new SlidingWindows[] {memory, shared, safe(shared, 1)}) {
            var who = UUID.randomUUID().toString();
            var claim = Claim.of(who, one);
            assertThat(windows.call(claim).block()).matches(Decision::allowed);
            assertThat(decide(windows, who, one).allowed()).isFalse();
            windows.takeBack(claim).block();
            assertThat(decide(windows, who, one).allowed()).isTrue();
            assertThat(decide(windows, who, one).allowed()).isFalse();
        }
    }

    @Test
    void memoryForgetsWhoCameLongestAgo() {
        var window = new Window("m", 1, Duration.ofSeconds(60));
        for (var who : new String[] {"a", "b", "c", "d"}) {
            assertThat(decide(memory, who, window).allowed()).isTrue();
        }
        assertThat(decide(memory, "d", window).allowed()).isFalse();
        assertThat(decide(memory, "a", window).allowed()).isTrue();
    }

    @Test
    void withoutRedisEachInstanceGivesOutItsShareAndCountsThat() {
        var away = TestRedis.start();
        var connection = new RedisLink(RedisServers.at(away.url()));
        var registry = new SimpleMeterRegistry();
        var safe = new SafeWindows(new RedisWindows(connection), memory, 2, clock, registry);
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
            return decide(safe, UUID.randomUUID().toString(), TEN).limit() == 10;
        });
        connection.close();
        away.close();
    }

    @Test
    void aRedisThatComesBackEmptyGivesNobodyASecondLimit() {
        var forgetful = TestRedis.start();
        var connection = new RedisLink(RedisServers.at(forgetful.url()));
        var safe = new SafeWindows(new RedisWindows(connection), memory, 1, clock, new SimpleMeterRegistry());
        for (int i = 0; i < 10; i++) {
            assertThat(decide(safe, "a", TEN).allowed()).isTrue();
        }
        forgetful.stop();
        forgetful.startAgain();
        until(() ->
                connection.ask(commands -> commands.ping()).onErrorComplete().block() != null);

        assertThat(decide(safe, "a", TEN).allowed()).isFalse();
        connection.close();
        forgetful.close();
    }

    private SafeWindows safe(SlidingWindows windows, int instances) {
        return new SafeWindows(windows, memory, instances, clock, new SimpleMeterRegistry());
    }

    private static Decision decide(SlidingWindows windows, String caller, Window window) {
        return windows.call(Claim.of(caller, window)).block();
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
