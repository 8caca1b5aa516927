package io.coalscan.holder.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScanJobTest {
    private static final long ACCEPTED = Story.NOW;

    @Test
    void readsUntilThePartIsDue() {
        assertThat(deadline(300)).isEqualTo(ACCEPTED + 20_000);
    }

    @Test
    void aLateDeliveryGetsFreshTime() {
        assertThat(deadline(40_000)).isEqualTo(ACCEPTED + 55_000);
        assertThat(deadline(16_000)).isEqualTo(ACCEPTED + 31_000);
    }

    @Test
    void nobodyReadsForAScanThatIsDropped() {
        assertThat(deadline(170_000)).isEqualTo(ACCEPTED + 180_000);
    }

    private static long deadline(long after) {
        return ScanJob.of(new Story().request(), ACCEPTED + after).scope().deadline();
    }
}
