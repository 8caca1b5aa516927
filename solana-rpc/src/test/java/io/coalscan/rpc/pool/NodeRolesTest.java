package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.rpc.node.NodeLimits;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeSettings.Role;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.pool.FakeNode.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the settings say of nodes, and that they may change. */
class NodeRolesTest {

    @Test
    void decideWhoIsAskedFirst() {
        try (FakeNode last = named("1");
                FakeNode second = named("2");
                FakeNode first = named("3");
                RpcPool pool =
                        open(node(last, Role.LAST_RESORT), node(second, Role.SECONDARY), node(first, Role.PRIMARY))) {
            assertThat(slot(pool)).isEqualTo(3);
            first.behaves(_ -> Reply.status(500));
            assertThat(slot(pool)).isEqualTo(2);
            second.behaves(_ -> Reply.status(500));
            assertThat(slot(pool)).isEqualTo(1);
        }
    }

    @Test
    void keepTheLastResortForWhenTheOthersCannotAnswer() {
        try (FakeNode last = named("1");
                FakeNode limited = named("2");
                RpcPool pool = open(
                        node(last, Role.LAST_RESORT),
                        new NodeSettings(limited.url(), "limited", Role.PRIMARY, new NodeLimits(1, Map.of())))) {
            assertThat(slot(pool)).isEqualTo(2);
            var waiting = pool.slot(Pools.scope()).subscribe();
            Pools.until(() -> limited.requests().size() == 1);
            waiting.dispose();
            assertThat(last.requests()).isEmpty();
        }
    }

    @Test
    void askTheCheaperOneOfEqualNodes() {
        try (FakeNode dear = named("1");
                FakeNode cheap = named("2");
                RpcPool pool = open(
                        new NodeSettings(dear.url(), "dear", Role.PRIMARY, NodeLimits.LEARNED, Map.of("getSlot", 10)),
                        node(cheap, Role.PRIMARY))) {
            assertThat(slot(pool)).isEqualTo(2);
        }
    }

    @Test
    void mayChangeWhileThePoolIsInUse() {
        try (FakeNode before = named("1");
                FakeNode after = named("2");
                RpcPool pool = open(node(before, Role.PRIMARY))) {
            assertThat(slot(pool)).isEqualTo(1);
            before.spoils(reply -> reply.after(Duration.ofMillis(300)));
            before.answers("getAccountInfo", _ -> StaleNodeTest.account(1, true));
            var underWay = pool.account("a", Pools.scope()).toFuture();
            Pools.until(() -> before.requests().size() == 2);
            pool.use(List.of(NodeSettings.of(after.url())));
            assertThat(slot(pool)).isEqualTo(2);
            assertThat(underWay.orTimeout(10, TimeUnit.SECONDS).join().slot()).isEqualTo(1);
        }
    }

    @Test
    void leaveWhatIsKnownOfANodeThatStaysAsItWas() {
        try (FakeNode limited = FakeNode.start().behaves(_ -> Reply.status(429).with("retry-after", "60"));
                FakeNode other = named("1");
                FakeNode added = named("2");
                RpcPool pool = open(node(limited, Role.PRIMARY), node(other, Role.PRIMARY))) {
            assertThat(slot(pool)).isEqualTo(1);
            pool.use(List.of(node(limited, Role.PRIMARY), node(added, Role.PRIMARY)));
            assertThat(slot(pool)).isEqualTo(2);
            assertThat(limited.requests()).hasSize(1);
        }
    }

    @Test
    void areRefusedAsAWholeWhenTheyMakeNoSense() {
        try (FakeNode node = named("1");
                RpcPool pool = open(node(node, Role.PRIMARY))) {
            assertThatThrownBy(() -> pool.use(List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> pool.use(List.of(node(node, Role.PRIMARY), node(node, Role.SECONDARY))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(slot(pool)).isEqualTo(1);
        }
    }

    private static FakeNode named(String slot) {
        return FakeNode.start().answers("getSlot", _ -> Answer.result(slot));
    }

    private static NodeSettings node(FakeNode node, Role role) {
        return new NodeSettings(node.url(), "at-" + node.port(), role, NodeLimits.LEARNED);
    }

    private static RpcPool open(NodeSettings... nodes) {
        RpcSettings settings =
                new RpcSettings(List.of(nodes), Pools.POLICY, Duration.ofSeconds(15), 3, Duration.ofMillis(20), false);
        return RpcPool.open(settings, Pools.DECODER, new SimpleMeterRegistry());
    }

    private static long slot(RpcPool pool) {
        Long slot = pool.slot(Pools.scope()).block(Pools.PATIENCE);
        return slot == null ? -1 : slot;
    }
}
