package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WindowLimitTest {

    @Property(tries = 200)
    void neverAllowsMoreThanItsCapacityInAnyTenSeconds(
            @ForAll @IntRange(min = 1, max = 40) int capacity,
            @ForAll @Size(max = 300) java.util.List<@IntRange(min = 0, max = 900) Integer> gaps) {
        WindowLimit limit = new WindowLimit(capacity);
        ArrayDeque<Long> taken = new ArrayDeque<>();
        long now = 12_345;
        for (int gap : gaps) {
            now += gap;
            if (limit.take(now)) {
                taken.add(now);
            }
            while (!taken.isEmpty() && taken.peek() <= now - WindowLimit.WINDOW_MS) {
                taken.remove();
            }
            assertThat(taken).hasSizeLessThanOrEqualTo(capacity);
        }
    }

    @Test
    void tellsWhenTheNextCallMayBeMade() {
        WindowLimit limit = new WindowLimit(2);
        limit.take(0);
        limit.take(0);
        assertThat(limit.take(0)).isFalse();
        long free = limit.freeAt(0);
        assertThat(free).isBetween(WindowLimit.WINDOW_MS, WindowLimit.WINDOW_MS + 250);
        assertThat(limit.take(free - 1)).isFalse();
        assertThat(limit.take(free)).isTrue();
    }

    @Test
    void withoutALimitAllowsEverything() {
        WindowLimit limit = new WindowLimit(WindowLimit.UNLIMITED);
        for (int call = 0; call < 100_000; call++) {
            assertThat(limit.take(0)).isTrue();
        }
    }

    @Test
    void followsWhatTheNodeTells() {
        WindowLimit limit = new WindowLimit(WindowLimit.UNLIMITED);
        limit.take(0);
        limit.told(40, 10, 0);
        assertThat(limit.room(0)).isEqualTo(10);
    }

    @Test
    void doesNotTakeItsOwnCallsUnderWayForThoseOfOthers() {
        WindowLimit limit = new WindowLimit(40);
        for (int call = 0; call < 30; call++) {
            limit.take(0);
        }
        limit.told(40, 39, 10);
        assertThat(limit.room(10)).isEqualTo(10);
    }

    @Test
    void staysAtWhatWasAcceptedBeforeARefusal() {
        WindowLimit limit = new WindowLimit(WindowLimit.UNLIMITED);
        for (int call = 0; call < 50; call++) {
            limit.take(0);
        }
        limit.refused(10, 0, 1_000);
        assertThat(limit.capacity()).isEqualTo(40);
        assertThat(limit.room(500)).isZero();
    }

    @Test
    void countsRefusalsOfOneMomentOnce() {
        WindowLimit limit = new WindowLimit(WindowLimit.UNLIMITED);
        for (int call = 0; call < 64; call++) {
            limit.take(0);
        }
        limit.refused(64, 0, 1_000);
        limit.refused(64, 1, 1_000);
        limit.refused(64, 2, 1_000);
        assertThat(limit.capacity()).isEqualTo(32);
    }

    @Test
    void growsBackSlowlyUpToWhatTheNodeTold() {
        WindowLimit limit = new WindowLimit(WindowLimit.UNLIMITED);
        limit.told(40, 40, 0);
        for (int call = 0; call < 40; call++) {
            limit.take(0);
        }
        limit.refused(20, 0, 1_000);
        assertThat(limit.capacity()).isEqualTo(20);
        limit.room(11_000);
        assertThat(limit.capacity()).isEqualTo(21);
        for (long now = 12_000; now < 600_000; now += 1_000) {
            limit.room(now);
        }
        assertThat(limit.capacity()).isEqualTo(40);
    }
}
