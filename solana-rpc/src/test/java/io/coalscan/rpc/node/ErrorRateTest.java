package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorRateTest {
    private long now = 1_000_000;

    private final ErrorRate rate = new ErrorRate(() -> now);

    @Test
    void forgetsAMinuteOldFailuresOfANodeThatIsAskedAllTheTime() {
        count(6, true);
        for (int bucket = 1; bucket < 6; bucket++) {
            now += 10_000;
            count(1, false);
        }
        assertThat(rate.tooHigh()).isTrue();
        now += 10_000;
        assertThat(rate.tooHigh()).isFalse();
    }

    @Test
    void isNotTooHighForAFewExchanges() {
        count(9, true);
        assertThat(rate.tooHigh()).isFalse();
        count(1, true);
        assertThat(rate.tooHigh()).isTrue();
    }

    private void count(int exchanges, boolean failed) {
        for (int times = 0; times < exchanges; times++) {
            rate.count(failed);
        }
    }
}
