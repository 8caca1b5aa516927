package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.NodeLimits;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeSettings.Role;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class PrimariesTest {
    private final Scheduler timer = Schedulers.newSingle("test", true);
    private final Node one = node("one", Role.PRIMARY);
    private final Node other = node("other", Role.PRIMARY);
    private final Node second = node("second", Role.SECONDARY);
    private final List<Node> all = List.of(one, other, second);
    private long now = 1_000_000;
    private final Primaries primaries = new Primaries(() -> now);

    @AfterEach
    void close() {
        all.forEach(Node::close);
        timer.dispose();
    }

    @Test
    void stayAsLongAsTheyAreWell() {
        primaries.best(one, all);
        primaries.best(other, all);
        assertThat(primaries.is(one)).isTrue();
        assertThat(primaries.is(other)).isFalse();
    }

    @Test
    void giveWayWhenTheyAreOutAndDoNotTakeTheirPlaceBack() {
        primaries.best(one, all);
        one.head().compared(500L, true);
        primaries.best(other, all);
        assertThat(primaries.is(other)).isTrue();
        one.head().compared(0L, false);
        primaries.best(one, all);
        assertThat(primaries.is(other)).isTrue();
    }

    @Test
    void giveWayWhenTheyAreNoLongerInUse() {
        primaries.best(one, all);
        primaries.best(other, List.of(other, second));
        assertThat(primaries.is(other)).isTrue();
    }

    @Test
    void areOnePerRole() {
        primaries.best(one, all);
        primaries.best(second, all);
        assertThat(primaries.is(one)).isTrue();
        assertThat(primaries.is(second)).isTrue();
    }

    @Test
    void giveWayToAClearlyFasterNodeWhenAllWasCalm() {
        primaries.best(one, all);
        told(one, 100);
        told(other, 50);
        now += 29_999;
        primaries.reconsider(all);
        assertThat(primaries.is(one)).isTrue();
        now += 1;
        primaries.reconsider(all);
        assertThat(primaries.is(other)).isTrue();
    }

    @Test
    void doNotGiveWayToASlowerNode() {
        primaries.best(one, all);
        told(one, 50);
        told(other, 100);
        now += 60_000;
        primaries.reconsider(all);
        assertThat(primaries.is(one)).isTrue();
    }

    @Test
    void doNotGiveWayToOneThatIsOut() {
        primaries.best(one, all);
        told(one, 100);
        told(other, 50);
        other.head().compared(500L, true);
        now += 60_000;
        primaries.reconsider(all);
        assertThat(primaries.is(one)).isTrue();
    }

    @Test
    void areNotMadeByComparingAlone() {
        told(one, 100);
        told(other, 50);
        primaries.reconsider(all);
        assertThat(primaries.is(other)).isFalse();
    }

    @Test
    void giveWayToAClearlyFasterNodeOnly() {
        assertThat(faster(69, 100)).isTrue();
        assertThat(faster(70, 100)).isFalse();
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

    private static void told(Node node, long millis) {
        for (int times = 0; times < 5; times++) {
            node.head().told(1, Duration.ofMillis(millis + times));
        }
    }

    private Node node(String name, Role role) {
        return Node.open(
                name,
                new NodeSettings("http://127.0.0.1:1", name, role, NodeLimits.LEARNED),
                Pools.POLICY,
                new SimpleMeterRegistry(),
                timer);
    }
}
