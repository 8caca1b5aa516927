package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pauses between attempts. */
class PausesTest {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    void doubleUpToTheLongest() {
        Pauses pauses = new Pauses(FIRST, LONGEST, () -> 0);
        assertThat(pauses.next(Duration.ZERO)).isEqualTo(FIRST);
        assertThat(pauses.next(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        for (int failure = 0; failure < 100; failure++) {
            pauses.next(Duration.ZERO);
        }
        assertThat(pauses.next(Duration.ofSeconds(29))).isEqualTo(LONGEST);
    }

    @Test
    void beginAnewWhenItWentWellForLong() {
        Pauses pauses = new Pauses(FIRST, LONGEST, () -> 0);
        pauses.next(Duration.ZERO);
        pauses.next(Duration.ZERO);
        assertThat(pauses.next(LONGEST)).isEqualTo(FIRST);
        assertThat(pauses.next(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void areUpToHalfShorterByChance() {
        assertThat(new Pauses(FIRST, LONGEST, () -> 1).next(Duration.ZERO)).isEqualTo(Duration.ofMillis(250));
        assertThat(new Pauses(FIRST, LONGEST, () -> 0.5).next(Duration.ZERO)).isEqualTo(Duration.ofMillis(375));
    }
}
