package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PrimariesTest {

    @Test
    void giveWayToAClearlyFasterNodeOnly() {
        assertThat(faster(69, 100)).isTrue();
        assertThat(faster(71, 100)).isFalse();
        assertThat(faster(100, 69)).isFalse();
    }

    @Test
    void doNotGiveWayForAFewMilliseconds() {
        assertThat(faster(1, 20)).isFalse();
        assertThat(faster(1, 21)).isTrue();
    }

    @Test
    void doNotGiveWayToANodeThatIsHardlyKnown() {
        assertThat(Primaries.clearlyFaster(null, Duration.ofSeconds(1))).isFalse();
        assertThat(Primaries.clearlyFaster(Duration.ofMillis(1), null)).isFalse();
    }

    private static boolean faster(long one, long other) {
        return Primaries.clearlyFaster(Duration.ofMillis(one), Duration.ofMillis(other));
    }
}
