package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.node.HttpAnswer.Told;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private long now = 1_000_000;

    private final RateLimits limits = new RateLimits(NodeLimits.LEARNED, () -> now);

    @Test
    void knowNothingBeforeTheFirstAnswer() {
        assertThat(limits.known()).isFalse();
        limits.answered(List.of("getSlot"), plain());
        assertThat(limits.known()).isTrue();
        assertThat(limits.affordable(Duration.ofSeconds(10))).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void takeALimitToldForOneMethodToHoldForOthers() {
        limits.answered(List.of("getSlot"), telling(100, 40));
        assertThat(limits.room("getTransaction")).isEqualTo(40);
        assertThat(limits.affordable(Duration.ofSeconds(22))).isEqualTo(240);
    }

    @Test
    void holdForAllMethodsTogether() {
        limits.answered(List.of("getSlot"), telling(100, 40));
        int taken = 0;
        for (String method : List.of("a", "b", "c", "d")) {
            while (limits.take(method)) {
                taken++;
            }
        }
        assertThat(taken).isEqualTo(99);
    }

    @Test
    void comeFromTheSettings() {
        RateLimits set = new RateLimits(new NodeLimits(10, Map.of("getTransaction", 3)), () -> now);
        assertThat(set.room("getTransaction")).isEqualTo(3);
        assertThat(set.room("getSlot")).isEqualTo(10);
    }

    @Test
    void ofASecondLeaveHalfToOneMethodAtMost() {
        RateLimits set = new RateLimits(new NodeLimits(10, Map.of("getTransaction", 3)), () -> now);
        assertThat(set.perSecond()).isEqualTo(0.6);
        assertThat(new RateLimits(new NodeLimits(10, Map.of("getTransaction", 9)), () -> now).perSecond())
                .isEqualTo(1);
        assertThat(limits.perSecond()).isInfinite();
    }

    @Test
    void ofAMethodThatTheSettingsNameWithZeroAreLearned() {
        RateLimits set = new RateLimits(new NodeLimits(10, Map.of("getTransaction", 0)), () -> now);
        assertThat(set.room("getTransaction")).isEqualTo(10);
        assertThat(set.affordable(Duration.ZERO)).isEqualTo(10);
    }

    @Test
    void ofOneMethodAreLearnedFromItsRefusal() {
        for (int call = 0; call < 30; call++) {
            limits.take("getTransaction");
        }
        limits.refused(Collections.nCopies(10, "getTransaction"), false, null);
        assertThat(limits.room("getTransaction")).isZero();
        assertThat(limits.room("getSlot")).isEqualTo(WindowLimit.UNLIMITED);
    }

    @Test
    void honourThePauseThatTheNodeAsksFor() {
        limits.take("getSlot");
        limits.take("getSlot");
        limits.refused(List.of("getSlot"), false, Duration.ofSeconds(30));
        assertThat(limits.wait("getSlot")).isEqualTo(30_000);
        now += 30_000;
        assertThat(limits.take("getSlot")).isTrue();
    }

    @Test
    void countWhatOthersTookOfAMethodOnlyWhenTheExchangeWasOfThatAlone() {
        HttpAnswer answer = new HttpAnswer(200, null, Told.NOTHING, new Told(40, 10), new byte[0]);
        limits.answered(List.of("getBlock", "getSlot"), answer);
        assertThat(limits.room("getSlot")).isEqualTo(40);
        limits.answered(List.of("getSlot"), answer);
        assertThat(limits.room("getSlot")).isEqualTo(10);
        assertThat(limits.room("getBlock")).isEqualTo(40);
        assertThat(limits.room()).isEqualTo(WindowLimit.UNLIMITED);
    }

    @Test
    void allowNoCallBeyondTheLimitOfAll() {
        RateLimits one = new RateLimits(new NodeLimits(1, Map.of()), () -> now);
        assertThat(one.take("getSlot")).isTrue();
        assertThat(one.take("getSlot")).isFalse();
        assertThat(one.room()).isZero();
        assertThat(one.use(Map.of()).get("getSlot").used()).isEqualTo(1);
    }

    @Test
    void ofASecondAreLearnedFromANodeThatAsksForOne() {
        take(250, "getTransaction");
        limits.refused(Collections.nCopies(50, "getTransaction"), false, Duration.ofSeconds(1));
        assertThat(limits.room("getSlot")).isZero();
        assertThat(limits.wait("getSlot")).isEqualTo(1_000);
        assertThat(limits.affordable(Duration.ofSeconds(10))).isEqualTo(1_900);
        now += 1_500;
        assertThat(limits.room()).isEqualTo(10);
        assertThat(limits.room("getTransaction")).isEqualTo(10);
        take(10, "getSlot");
        assertThat(limits.take("getTransaction")).isFalse();
        assertThat(limits.wait("getTransaction")).isEqualTo(40);
    }

    @Test
    void ofASecondAreNotLearnedWhereTheNodeTellsThem() {
        limits.answered(List.of("getSlot"), telling(100, 40));
        take(30, "getTransaction");
        limits.refused(Collections.nCopies(10, "getTransaction"), false, Duration.ofSeconds(1));
        assertThat(limits.room("getTransaction")).isZero();
        assertThat(limits.room("getSlot")).isEqualTo(39);
    }

    private void take(int calls, String method) {
        for (int call = 0; call < calls; call++) {
            assertThat(limits.take(method)).isTrue();
        }
    }

    private static HttpAnswer plain() {
        return new HttpAnswer(200, null, Told.NOTHING, Told.NOTHING, new byte[0]);
    }

    private static HttpAnswer telling(int total, int perMethod) {
        return new HttpAnswer(200, null, new Told(total, total - 1), new Told(perMethod, perMethod - 1), new byte[0]);
    }
}
