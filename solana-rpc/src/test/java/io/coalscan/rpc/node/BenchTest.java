package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BenchTest {
    private long now = 1_000_000;

    private final Bench bench = new Bench(() -> now, Duration.ofMinutes(10), Duration.ofSeconds(5));

    @Test
    void takesANodeThatNeverAnsweredAtItsFirstFailure() {
        bench.failed();
        assertThat(bench.out()).isTrue();
    }

    @Test
    void toleratesSomeFailuresOfANodeThatAnsweredBefore() {
        bench.succeeded();
        bench.failed();
        bench.failed();
        assertThat(bench.out()).isFalse();
        bench.failed();
        assertThat(bench.out()).isTrue();
    }

    @Test
    void letsOneExchangeTryWhenTheTimeIsOver() {
        bench.failed();
        now += 1_000;
        assertThat(bench.out()).isFalse();
        bench.began();
        assertThat(bench.out()).isTrue();
        bench.succeeded();
        assertThat(bench.out()).isFalse();
    }

    @Test
    void keepsANodeLongerEachTimeUpToHalfAMinute() {
        long longest = 0;
        for (int time = 0; time < 12; time++) {
            bench.failed();
            long until = now;
            while (bench.out()) {
                now += 100;
            }
            longest = now - until;
        }
        assertThat(longest).isEqualTo(30_000);
    }

    @Test
    void keepsANodeWithoutValidKeyForLong() {
        bench.succeeded();
        bench.keyRejected();
        now += Duration.ofMinutes(9).toMillis();
        assertThat(bench.out()).isTrue();
        now += Duration.ofMinutes(2).toMillis();
        assertThat(bench.out()).isFalse();
    }
}
