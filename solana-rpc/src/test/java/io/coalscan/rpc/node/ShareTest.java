package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShareTest {
    private static final Use IDLE = new Use(0, 0, 0);

    /** Each is granted one call at least, which is all that the sum may go beyond the limit. */
    @Property(tries = 300)
    void ofAllProcessesTogetherAreNoMoreThanTheLimit(
            @ForAll @IntRange(min = 1, max = 500) int limit,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 1_000) Integer> wanted) {
        int granted = 0;
        for (int process = 0; process < wanted.size(); process++) {
            List<Use> others = new ArrayList<>();
            for (int other = 0; other < wanted.size(); other++) {
                if (other != process) {
                    others.add(new Use(0, wanted.get(other), 0));
                }
            }
            granted +=
                    Share.of(limit, new Use(0, wanted.get(process), 0), others).of(limit);
        }
        assertThat(granted).isLessThanOrEqualTo(limit + wanted.size());
    }

    @Test
    void goToWhoWantsThem() {
        assertThat(Share.of(100, new Use(0, 300, 0), List.of(IDLE)).of(100)).isEqualTo(98);
        assertThat(Share.of(100, IDLE, List.of(new Use(0, 300, 0))).of(100)).isEqualTo(1);
        assertThat(Share.of(100, new Use(0, 50, 0), List.of(new Use(0, 50, 0))).of(100))
                .isEqualTo(50);
    }

    @Test
    void neverIncludeWhatOthersUsedAlready() {
        assertThat(Share.of(100, new Use(0, 100, 0), List.of(new Use(90, 100, 0)))
                        .of(100))
                .isEqualTo(10);
        assertThat(Share.of(100, new Use(0, 100, 0), List.of(new Use(100, 100, 0)))
                        .of(100))
                .isZero();
    }

    @Test
    void areEvenWhenNobodyKnowsWhatTheOthersDo() {
        assertThat(Share.even(4).of(100)).isEqualTo(25);
        assertThat(Share.even(4).of(2)).isEqualTo(1);
    }

    @Test
    void limitWhatAProcessTakes() {
        RateLimits limits = new RateLimits(new NodeLimits(100, Map.of("getSlot", 40)), () -> 0);
        limits.take("getSlot");
        Map<String, Use> own = limits.use(Map.of("getSlot", 39));
        assertThat(own.get("getSlot")).isEqualTo(new Use(1, 40, 0));
        limits.shared(own, List.of(Map.of("getSlot", new Use(30, 40, 0), RateLimits.ALL, new Use(30, 40, 0))));
        assertThat(limits.room("getSlot")).isEqualTo(9);
        limits.sharedEvenly(4);
        assertThat(limits.room("getSlot")).isEqualTo(9);
        assertThat(limits.room()).isEqualTo(24);
        limits.sharedEvenly(1);
        assertThat(limits.room("getSlot")).isEqualTo(39);
    }

    @Test
    void doNotTouchWhatANodeToldThisProcess() {
        RateLimits limits = new RateLimits(NodeLimits.LEARNED, () -> 0);
        for (int call = 0; call < 30; call++) {
            limits.take("getSlot");
        }
        limits.refused(List.of("getSlot", "getSlot"), false, null);
        limits.shared(limits.use(Map.of()), List.of(Map.of("getSlot", new Use(28, 28, 0))));
        assertThat(limits.use(Map.of()).get("getSlot").used()).isEqualTo(30);
        assertThat(limits.affordable(Duration.ZERO)).isEqualTo(56);
    }

    @Test
    void carryThePauseThatANodeAskedAnotherFor() {
        RateLimits limits = new RateLimits(NodeLimits.LEARNED, () -> 0);
        limits.take("getSlot");
        limits.shared(limits.use(Map.of()), List.of(Map.of("getSlot", new Use(5, 5, 20_000))));
        assertThat(limits.wait("getSlot")).isEqualTo(20_000);
    }

    /** Else two processes would keep each other silent for ever. */
    @Test
    void doNotHandAPauseOnThatAnotherWasAskedFor() {
        RateLimits limits = new RateLimits(NodeLimits.LEARNED, () -> 0);
        limits.take("getSlot");
        limits.shared(limits.use(Map.of()), List.of(Map.of("getSlot", new Use(5, 5, 20_000))));
        assertThat(limits.use(Map.of()).get("getSlot").pausedMs()).isZero();
        limits.refused(List.of("getSlot"), false, Duration.ofSeconds(7));
        assertThat(limits.use(Map.of()).get("getSlot").pausedMs()).isEqualTo(7_000);
    }

    @Test
    void areLookedAtAgainSoon() {
        RateLimits limits = new RateLimits(new NodeLimits(10, Map.of()), () -> 0);
        for (int call = 0; call < 5; call++) {
            limits.take("getSlot");
        }
        assertThat(limits.wait("getSlot")).isZero();
        limits.shared(limits.use(Map.of()), List.of(Map.of(RateLimits.ALL, new Use(5, 5, 0))));
        assertThat(limits.wait("getSlot")).isEqualTo(1_000);
    }
}
