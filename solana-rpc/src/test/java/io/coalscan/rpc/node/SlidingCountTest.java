package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlidingCountTest {
    private final SlidingCount count = new SlidingCount(1_000, 100);

    @Test
    void countsABucketUntilAllOfItIsOutOfTheWindow() {
        count.add(50, 3);
        count.add(950, 2);
        assertThat(count.sum(1_099)).isEqualTo(5);
        assertThat(count.sum(1_100)).isEqualTo(2);
        assertThat(count.sum(2_000)).isZero();
    }

    @Test
    void tellsWhenTheOldestLeave() {
        count.add(250, 1);
        count.add(950, 1);
        assertThat(count.oldestLeaves()).isEqualTo(1_300);
        assertThat(count.sum(1_300)).isEqualTo(1);
        assertThat(count.oldestLeaves()).isEqualTo(2_000);
    }

    @Test
    void withoutCallsTellsAWindowFromNow() {
        assertThat(count.sum(40)).isZero();
        assertThat(count.oldestLeaves()).isEqualTo(1_100);
    }
}
