package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WindowLimitTest {

    @Property(tries = 200)
    void neverAllowsMoreThanItsCapacityInAnyTenSeconds(
            @ForAll @IntRange(min = 1, max = 40) int capacity,
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 900) Integer> gaps) {
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

    @Test
    void forgetsCallsOfOneWindowAgo() {
        WindowLimit limit = new WindowLimit(2);
        limit.take(0);
        limit.take(5_000);
        assertThat(limit.freeAt(6_000)).isEqualTo(10_250);
        assertThat(limit.room(10_250)).isEqualTo(1);
        assertThat(limit.use(10_250, 3)).isEqualTo(new Use(1, 4, 0));
        assertThat(limit.use(60_000, 0).used()).isZero();
        assertThat(limit.room(60_000)).isEqualTo(2);
    }

    @Test
    void isSilentAsLongAsTheNodeAskedFor() {
        WindowLimit limit = new WindowLimit(WindowLimit.UNLIMITED);
        limit.refused(0, 1_000, 4_000);
        assertThat(limit.use(1_000, 0).pausedMs()).isEqualTo(4_000);
        assertThat(limit.use(4_999, 0).pausedMs()).isEqualTo(1);
        assertThat(limit.use(5_000, 0).pausedMs()).isZero();
        assertThat(limit.freeAt(2_000)).isEqualTo(5_000);
        assertThat(limit.freeAt(5_000)).isEqualTo(5_000);
        assertThat(limit.take(5_000)).isTrue();
    }

    @Test
    void growsOnlyWhenAWholeWindowWasQuietAfterThePause() {
        WindowLimit limit = new WindowLimit(WindowLimit.UNLIMITED);
        for (int call = 0; call < 50; call++) {
            limit.take(0);
        }
        limit.refused(10, 0, 2_000);
        limit.room(11_999);
        assertThat(limit.capacity()).isEqualTo(40);
        limit.room(12_000);
        assertThat(limit.capacity()).isEqualTo(42);
    }

    @Test
    void isRefusedAnewWhenThePauseIsOver() {
        WindowLimit limit = new WindowLimit(WindowLimit.UNLIMITED);
        for (int call = 0; call < 50; call++) {
            limit.take(0);
        }
        limit.refused(10, 0, 1_000);
        limit.refused(20, 999, 1);
        assertThat(limit.capacity()).isEqualTo(40);
        limit.refused(20, 1_000, 1);
        assertThat(limit.capacity()).isEqualTo(30);
        limit.refused(1, 20_000, 1);
        assertThat(limit.capacity()).isEqualTo(1);
    }

    @Test
    void countsWhatOthersTookOnce() {
        WindowLimit limit = new WindowLimit(WindowLimit.UNLIMITED);
        limit.told(40, 30, 0);
        limit.told(40, 30, 100);
        assertThat(limit.room(100)).isEqualTo(30);
        limit.told(40, -1, 100);
        assertThat(limit.room(100)).isEqualTo(30);
        limit.told(40, 40, 100);
        assertThat(limit.room(100)).isEqualTo(30);
    }

    @Test
    void knowsNothingOfWhatWasBeforeALongRest() {
        WindowLimit limit = new WindowLimit(2);
        limit.take(0);
        limit.take(0);
        for (long now = 60_000; now <= 80_000; now += 250) {
            assertThat(limit.room(now)).isEqualTo(2);
        }
    }

    @Test
    void doesNotTakeItsCallsOfLongAgoForThoseThatTheNodeSaw() {
        WindowLimit limit = new WindowLimit(40);
        limit.take(0);
        limit.told(40, 10, 60_000);
        assertThat(limit.room(60_000)).isEqualTo(10);
    }

    @Test
    void isUsedUpWhereTheNodeSaysThatNothingIsLeft() {
        WindowLimit limit = new WindowLimit(40);
        limit.told(40, 0, 0);
        assertThat(limit.room(0)).isZero();
    }

    @Test
    void isLookedAtAgainSoonWhereOthersShareIt() {
        WindowLimit limit = WindowLimit.set(4);
        limit.shared(0, new Use(0, 4, 0), List.of(new Use(4, 4, 0)));
        assertThat(limit.freeAt(0)).isEqualTo(1_000);
        limit.shared(0, new Use(0, 4, 0), List.of(new Use(0, 4, 0)));
        limit.take(0);
        limit.take(0);
        assertThat(limit.freeAt(0)).isEqualTo(1_000);
        assertThat(limit.freeAt(9_900)).isEqualTo(10_250);
        assertThat(limit.capacity()).isEqualTo(2);
        limit.sharedEvenly(1);
        assertThat(limit.capacity()).isEqualTo(4);
    }
}
