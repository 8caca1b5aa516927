package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BenchTest {
    private long now = 1_000_000;

    private final Bench bench = new Bench(() -> now, Duration.ofMinutes(10));

    @Test
    void takesANodeThatNeverAnsweredAtItsFirstFailure() {
        bench.failed();
        assertThat(bench.out()).isTrue();
    }

    @Test
    void toleratesSomeFailuresOfANodeThatAnsweredBefore() {
        bench.succeeded(false);
        bench.failed();
        bench.failed();
        assertThat(bench.out()).isFalse();
        bench.failed();
        assertThat(bench.out()).isTrue();
    }

    @Test
    void takesANodeThatFailsMoreThanHalfOfTheTimeThoughNeverThreeTimesInARow() {
        for (int times = 0; times < 3; times++) {
            bench.succeeded(false);
            bench.failed();
            bench.failed();
        }
        assertThat(bench.out()).isFalse();
        bench.succeeded(false);
        assertThat(bench.out()).isTrue();
    }

    @Test
    void takesANodeWhoseAnswersAreMostlyWrong() {
        for (int times = 0; times < 9; times++) {
            bench.succeeded(true);
        }
        assertThat(bench.out()).isFalse();
        bench.succeeded(true);
        assertThat(bench.out()).isTrue();
    }

    @Test
    void forgetsFailuresOfAMinuteAgo() {
        bench.succeeded(false);
        bench.failed();
        bench.failed();
        for (int times = 0; times < 4; times++) {
            now += 20_000;
            bench.succeeded(false);
        }
        for (int times = 0; times < 3; times++) {
            bench.failed();
            bench.succeeded(false);
        }
        assertThat(bench.out()).isFalse();
    }

    @Test
    void doesNotCountExchangesOfLongAgo() {
        for (int times = 0; times < 6; times++) {
            bench.succeeded(true);
        }
        now += 60_000;
        for (int times = 0; times < 9; times++) {
            bench.succeeded(true);
        }
        assertThat(bench.out()).isFalse();
        now += 50_000;
        bench.succeeded(true);
        assertThat(bench.out()).isTrue();
    }

    @Test
    void letsAsManyFailAsSucceed() {
        for (int times = 0; times < 10; times++) {
            bench.succeeded(times % 2 == 0);
        }
        assertThat(bench.out()).isFalse();
    }

    @Test
    void forgetsTheErrorsOfANodeThatCameBack() {
        for (int times = 0; times < 10; times++) {
            bench.succeeded(true);
        }
        assertThat(bench.out()).isTrue();
        now += 1_000;
        bench.succeeded(false);
        assertThat(bench.out()).isFalse();
    }

    @Test
    void keepsANodeUntilATrialSucceeds() {
        bench.failed();
        assertThat(bench.due()).isFalse();
        now += 1_000;
        assertThat(bench.out()).isTrue();
        assertThat(bench.due()).isTrue();
        bench.succeeded(false);
        assertThat(bench.out()).isFalse();
        assertThat(bench.due()).isFalse();
    }

    @Test
    void keepsANodeNoLongerForWhatFailsWhileItIsOut() {
        bench.failed();
        now += 500;
        bench.failed();
        assertThat(untilDue()).isEqualTo(500);
    }

    @Test
    void takesANodeAgainThatCameBackBeforeItsTime() {
        bench.failed();
        bench.succeeded(false);
        fallsAgain();
        assertThat(bench.out()).isTrue();
    }

    @Test
    void keepsANodeLongerEachTimeUpToHalfAMinute() {
        long longest = 0;
        for (int time = 0; time < 12; time++) {
            bench.failed();
            longest = untilDue();
        }
        assertThat(longest).isEqualTo(30_000);
    }

    @Test
    void keepsANodeThatComesAndGoesLongerEachTime() {
        bench.failed();
        assertThat(untilDue()).isEqualTo(1_000);
        bench.succeeded(false);
        now += 5_000;
        fallsAgain();
        assertThat(untilDue()).isEqualTo(2_000);
        bench.succeeded(false);
        now += 60_000;
        fallsAgain();
        assertThat(untilDue()).isEqualTo(1_000);
    }

    @Test
    void keepsANodeWithoutValidKeyForLong() {
        bench.succeeded(false);
        bench.keyRejected();
        now += Duration.ofMinutes(9).toMillis();
        assertThat(bench.due()).isFalse();
        now += Duration.ofMinutes(2).toMillis();
        assertThat(bench.due()).isTrue();
    }

    private void fallsAgain() {
        for (int times = 0; times < 3; times++) {
            bench.failed();
        }
    }

    private long untilDue() {
        long from = now;
        while (!bench.due()) {
            now += 100;
        }
        return now - from;
    }
}
