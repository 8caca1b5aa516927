package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final List<String> SLOT = List.of("getSlot");

    private long now = 1_000_000;

    private final Pace pace = new Pace(Hedging.USUAL, () -> now);

    @Test
    void waitsAFixedTimeForANodeThatIsHardlyKnown() {
        took(7, 10);
        assertThat(pace.patience(SLOT, false)).isEqualTo(Hedging.USUAL.unknown());
        assertThat(pace.patience(SLOT, true)).isEqualTo(Hedging.USUAL.unknown().multipliedBy(3));
    }

    @Test
    void waitsAsLongAsNineOfTenExchangesTook() {
        for (int tenth = 1; tenth <= 10; tenth++) {
            took(1, 100 + tenth * 10);
        }
        assertThat(pace.patience(SLOT, false)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void doesNotMindInWhichOrderExchangesCame() {
        for (int millis : new int[] {900, 100, 300, 200, 700, 500, 400, 600, 800, 1_000}) {
            took(1, millis);
        }
        assertThat(pace.patience(SLOT, false)).isEqualTo(Duration.ofMillis(1_000));
        took(10, 100);
        assertThat(pace.patience(SLOT, false)).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void staysWithinItsBounds() {
        took(8, 5);
        assertThat(pace.patience(SLOT, false)).isEqualTo(Hedging.USUAL.least());
        took(64, 60_000);
        assertThat(pace.patience(SLOT, false)).isEqualTo(Hedging.USUAL.most());
        assertThat(pace.patience(SLOT, true)).isEqualTo(Hedging.USUAL.most().multipliedBy(3));
    }

    @Test
    void knowsTheLatestExchangesOnly() {
        took(64, 1_500);
        took(64, 150);
        assertThat(pace.patience(SLOT, false)).isEqualTo(Duration.ofMillis(150));
    }

    @Test
    void waitsForTheSlowestMethodOfABatch() {
        took(8, 150);
        for (int times = 0; times < 8; times++) {
            pace.took(List.of("getTransaction"), Duration.ofMillis(900));
        }
        assertThat(pace.patience(List.of("getSlot", "getTransaction"), false)).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void overlooksThatItWasOvertakenOnce() {
        pace.overtaken();
        assertThat(pace.late()).isFalse();
        pace.inTime();
        pace.overtaken();
        assertThat(pace.late()).isFalse();
    }

    @Test
    void isLateForLongerEachTimeUpToHalfAMinute() {
        pace.overtaken();
        assertThat(pace.late()).isFalse();
        assertThat(lateFor()).isEqualTo(1_000);
        assertThat(pace.late()).isTrue();
        assertThat(lateFor()).isEqualTo(2_000);
        for (int times = 0; times < 10; times++) {
            lateFor();
        }
        assertThat(lateFor()).isEqualTo(30_000);
    }

    @Test
    void isNoLongerLateAfterAnAnswerInTime() {
        pace.overtaken();
        pace.overtaken();
        pace.inTime();
        assertThat(pace.late()).isFalse();
        pace.overtaken();
        assertThat(pace.late()).isFalse();
    }

    private long lateFor() {
        pace.overtaken();
        long from = now;
        while (!pace.due()) {
            now += 100;
        }
        return now - from;
    }

    private void took(int exchanges, long millis) {
        for (int times = 0; times < exchanges; times++) {
            pace.took(SLOT, Duration.ofMillis(millis));
        }
    }
}
