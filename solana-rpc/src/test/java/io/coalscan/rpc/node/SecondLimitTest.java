package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;

class SecondLimitTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final SecondLimit limit = new SecondLimit();

    @Test
    void isNoneUntilTheNodeRefuses() {
        count(1_000, 0);
        assertThat(limit.room(0)).isEqualTo(SecondLimit.UNLIMITED);
        assertThat(limit.freeAt(0)).isZero();
        assertThat(limit.inTenSeconds()).isEqualTo(SecondLimit.UNLIMITED);
    }

    @Test
    void isWhatTheNodeTookInTheSecondBefore() {
        count(500, 0);
        count(250, 3_000);
        assertThat(limit.refused(50, false, 3_000, A_SECOND)).isTrue();
        assertThat(limit.inTenSeconds()).isEqualTo(1_900);
        assertThat(limit.room(3_999)).isZero();
        assertThat(limit.freeAt(3_999)).isEqualTo(4_000);
    }

    @Test
    void isLessByWhatWasOnItsWayAndRefusedToo() {
        count(350, 0);
        limit.refused(50, false, 0, A_SECOND);
        assertThat(limit.refused(50, false, 10, A_SECOND)).isTrue();
        limit.refused(50, false, 999, A_SECOND);
        assertThat(limit.inTenSeconds()).isEqualTo(1_900);
        for (int more = 0; more < 10; more++) {
            limit.refused(50, false, 999, A_SECOND);
        }
        assertThat(limit.inTenSeconds()).isEqualTo(712);
    }

    @Test
    void isHalfOfWhatWasSentWhereNothingWasTaken() {
        count(60, 0);
        limit.refused(60, false, 0, A_SECOND);
        assertThat(limit.inTenSeconds()).isEqualTo(285);
    }

    @Test
    void isNoneWhereTheNodeAsksForMorePatience() {
        count(200, 0);
        assertThat(limit.refused(50, false, 0, Duration.ofMillis(1_001))).isFalse();
        assertThat(limit.room(0)).isEqualTo(SecondLimit.UNLIMITED);
    }

    @Test
    void letsATwentiethGoTogetherAndTheOthersFollowEvenly() {
        learn(200, 0);
        assertThat(limit.room(1_000)).isZero();
        assertThat(limit.freeAt(1_000)).isEqualTo(1_040);
        assertThat(limit.room(1_039)).isZero();
        assertThat(limit.room(1_040)).isEqualTo(7);
        assertThat(limit.room(1_500)).isEqualTo(10);
        assertThat(limit.freeAt(1_500)).isEqualTo(1_500);
        count(7, 1_500);
        assertThat(limit.room(1_500)).isEqualTo(3);
        count(3, 1_500);
        assertThat(limit.room(1_500)).isZero();
        assertThat(limit.room(1_510)).isZero();
        assertThat(limit.freeAt(1_510)).isEqualTo(1_540);
    }

    @Test
    void staysUnderWhatWasRefusedForAMinute() {
        learn(100, 0);
        limit.room(3_000);
        count(105, 3_000);
        limit.refused(1, false, 3_000, A_SECOND);
        assertThat(limit.inTenSeconds()).isEqualTo(968);
        for (long now = 14_000; now < 63_000; now += 1_000) {
            limit.room(now);
        }
        assertThat(limit.inTenSeconds()).isEqualTo(968);
        limit.room(64_000);
        assertThat(limit.inTenSeconds()).isEqualTo(1_016);
    }

    @Test
    void isWhatAFullSecondTellsForAMinute() {
        learn(100, 0);
        count(100, 2_000);
        limit.refused(5, false, 2_000, A_SECOND);
        for (long now = 3_000; now < 63_000; now += 1_000) {
            limit.room(now);
            assertThat(limit.inTenSeconds()).isEqualTo(902);
        }
    }

    @Test
    void ofANodeThatTookAPartOfARequestIsKnown() {
        count(150, 0);
        limit.refused(40, false, 0, A_SECOND);
        limit.refused(10, true, 10, A_SECOND);
        for (long now = 1_000; now < 61_000; now += 1_000) {
            limit.room(now);
            assertThat(limit.inTenSeconds()).isEqualTo(950);
        }
        limit.room(61_000);
        assertThat(limit.inTenSeconds()).isEqualTo(997);
    }

    @Test
    void neverAllowsMoreThanTheCapacityInAnySecond() {
        learn(200, 0);
        var made = new ArrayDeque<Long>();
        int all = 0;
        for (long now = 1_000; now < 2_990; now++) {
            while (limit.room(now) > 0) {
                limit.count(now);
                made.add(now);
                all++;
            }
            while (!made.isEmpty() && made.peekFirst() <= now - 1_000) {
                made.removeFirst();
            }
            assertThat(made).hasSizeLessThanOrEqualTo(200);
        }
        assertThat(all).isGreaterThan(360);
    }

    @Test
    void allowsOneCallAtATimeWhereTheNodeAllowsNoMore() {
        learn(1, 0);
        long free = limit.freeAt(1_000);
        assertThat(free).isEqualTo(2_053);
        assertThat(limit.room(free)).isEqualTo(1);
    }

    @Test
    void goesDownByATenthAtMostForCallsThatDidNotArriveEvenly() {
        learn(100, 0);
        count(80, 2_000);
        limit.refused(50, false, 2_000, A_SECOND);
        assertThat(limit.inTenSeconds()).isEqualTo(855);
        count(90, 14_000);
        limit.refused(5, false, 14_000, A_SECOND);
        assertThat(limit.inTenSeconds()).isEqualTo(807);
        limit.refused(50, false, 14_999, A_SECOND);
        assertThat(limit.inTenSeconds()).isEqualTo(807);
    }

    @Test
    void growsByATwentiethInTwoQuietSecondsUntilItWasMetAndInTenAfterwards() {
        learn(100, 0);
        limit.room(2_999);
        assertThat(limit.inTenSeconds()).isEqualTo(950);
        limit.room(3_000);
        assertThat(limit.inTenSeconds()).isEqualTo(997);
        limit.room(4_999);
        assertThat(limit.inTenSeconds()).isEqualTo(997);
        count(80, 4_999);
        limit.refused(1, false, 4_999, A_SECOND);
        assertThat(limit.inTenSeconds()).isEqualTo(892);
        limit.room(15_998);
        assertThat(limit.inTenSeconds()).isEqualTo(892);
        limit.room(15_999);
        assertThat(limit.inTenSeconds()).isEqualTo(930);
    }

    @Test
    void isNotBelievedAnyLongerWhereTheNodeRefusesThoughLittleWasSent() {
        learn(100, 0);
        assertThat(limit.refused(1, false, 1_100, A_SECOND)).isTrue();
        assertThat(limit.refused(1, false, 2_200, A_SECOND)).isTrue();
        assertThat(limit.refused(1, false, 3_300, A_SECOND)).isFalse();
        assertThat(limit.inTenSeconds()).isEqualTo(SecondLimit.UNLIMITED);
    }

    @Test
    void isDoubtedByARefusalOfHalfOfItAlready() {
        learn(100, 0);
        count(50, 2_000);
        assertThat(limit.refused(1, false, 2_000, A_SECOND)).isTrue();
        assertThat(limit.refused(1, false, 4_000, A_SECOND)).isTrue();
        assertThat(limit.refused(1, false, 6_000, A_SECOND)).isFalse();
    }

    @Test
    void isMetAgainByARefusalAsSoonAsThePauseIsOver() {
        learn(100, 0);
        limit.refused(1, false, 1_000, A_SECOND);
        assertThat(limit.inTenSeconds()).isEqualTo(921);
    }

    @Test
    void isBelievedWhereTheNodeRefusesWhatIsNearIt() {
        learn(100, 0);
        for (long now = 2_000; now < 20_000; now += 2_000) {
            count(100, now);
            assertThat(limit.refused(1, false, now, A_SECOND)).isTrue();
        }
    }

    private void learn(int taken, long now) {
        count(taken + 10, now);
        limit.refused(10, false, now, A_SECOND);
    }

    private void count(int calls, long now) {
        for (int call = 0; call < calls; call++) {
            limit.count(now);
        }
    }
}
