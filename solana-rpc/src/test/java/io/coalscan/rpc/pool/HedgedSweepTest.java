package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.method.Slots;
import io.coalscan.rpc.node.Hedging;
import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.Turn;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.pool.FakeNode.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What one sweep does beside asking: it pays for hedges, has nodes compared, and tries those that are passed over. */
class HedgedSweepTest {
    private static final RpcCall<Long> SLOT = Slots.newest(0);
    private static final Duration SOON = Duration.ofMillis(30);

    private final Scheduler timer = Schedulers.newSingle("sweep-test", true);
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Nodes nodes = new Nodes((name, node) -> Node.open(name, node, policy(), registry(), timer));

    @AfterEach
    void close() throws Exception {
        nodes.all().forEach(Node::close);
        for (AutoCloseable each : open) {
            each.close();
        }
        timer.dispose();
    }

    @Test
    void earnsHedgesByCalls() {
        use(slot(100).spoils(reply -> reply.after(Duration.ofSeconds(3))), slot(200));
        HedgedSweep sweep = sweep(false, 1);
        assertThat(answer(sweep)).as("by the hedge saved up").isEqualTo(200);
        assertThat(answer(sweep)).as("by the one that this call earns").isEqualTo(200);
    }

    @Test
    void hasTheNodesComparedThatItUses() {
        FakeNode one = slot(1_000);
        FakeNode other = slot(900);
        use(one, other);
        answer(sweep(true, 0));
        Pools.until(() -> nodes.all().getLast().head().astray());
        assertThat(nodes.all().getFirst().head().astray()).isFalse();
    }

    @Test
    void doesNotTryTheOnlyNodeBesideAskingIt() {
        FakeNode only = slot(100).behaves(_ -> Reply.status(500));
        use(only);
        HedgedSweep sweep = sweep(false, 0);
        assertThatThrownBy(() -> answer(sweep)).isInstanceOf(SweepFailed.class);
        Pools.until(() -> nodes.all().getFirst().wantsTrial(SLOT));
        only.recovers();
        int before = only.calls("getSlot").size();
        assertThat(answer(sweep)).isEqualTo(100);
        assertThat(answer(sweep)).isEqualTo(100);
        assertThat(only.calls("getSlot")).hasSize(before + 2);
    }

    private static Long answer(HedgedSweep sweep) {
        return sweep.answer(SLOT, Turn.first()).block(Pools.PATIENCE);
    }

    private HedgedSweep sweep(boolean comparing, int burst) {
        Primaries primaries = new Primaries(() -> 0);
        Heads heads = new Heads(nodes, primaries, () -> 0, comparing);
        return new HedgedSweep(nodes, new Ranking(nodes, primaries), heads, hedging(burst), CallSpans.NONE);
    }

    private static Hedging hedging(int burst) {
        return new Hedging(0.9, SOON, SOON, SOON, 1, burst);
    }

    private static NodePolicy policy() {
        return new NodePolicy(
                Duration.ofMinutes(1),
                50,
                1 << 20,
                8,
                10_000,
                Duration.ofMillis(1),
                Duration.ofMinutes(10),
                hedging(0));
    }

    private static SimpleMeterRegistry registry() {
        return new SimpleMeterRegistry();
    }

    private static FakeNode slot(long slot) {
        return FakeNode.start().answers("getSlot", _ -> Answer.result(Long.toString(slot)));
    }

    private void use(FakeNode... started) {
        List<NodeSettings> settings = new ArrayList<>();
        for (FakeNode node : started) {
            open.add(node);
            settings.add(NodeSettings.of(node.url()));
        }
        nodes.use(settings);
    }
}
