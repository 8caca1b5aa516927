package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.method.Slots;
import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.Turn;
import io.coalscan.rpc.node.Use;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.pool.FakeNode.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Comparing nodes by their newest slots: when, whom, and what follows. */
class HeadsTest {
    private final Scheduler timer = Schedulers.newSingle("heads-test", true);
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Nodes nodes =
            new Nodes((name, settings) -> Node.open(name, settings, Pools.POLICY, new SimpleMeterRegistry(), timer));
    private long now = 10_000;
    private final Primaries primaries = new Primaries(() -> now);
    private Heads heads = heads(true);

    @AfterEach
    void close() throws Exception {
        nodes.all().forEach(Node::close);
        for (AutoCloseable each : open) {
            each.close();
        }
        timer.dispose();
    }

    @Test
    void allowTwentySlotsBehindAndNoMore() {
        at(1_000, 980, 979);
        assertThat(astray()).containsExactly(false, false, false);
        assertThat(lags()).containsExactly(-20L, 0L, 1L);
        at(1_000, 1_000, 980, 979);
        assertThat(astray()).containsExactly(false, false, false, true);
        assertThat(lags()).containsExactly(0L, 0L, 20L, 21L);
    }

    @Test
    void believeTwoHundredSlotsAheadAndNoMore() {
        at(1_200, 1_000, 1_000);
        assertThat(astray()).containsExactly(false, false, false);
        at(1_201, 1_000, 1_000);
        assertThat(astray()).containsExactly(true, false, false);
    }

    @Test
    void believeTheHigherOfTwo() {
        at(1_000, 979);
        assertThat(astray()).containsExactly(false, true);
        assertThat(lags()).containsExactly(0L, 21L);
    }

    @Test
    void sayNothingOfOneAlone() {
        at(1_000);
        assertThat(lags()).containsExactly((Long) null);
        assertThat(nodes.all().getFirst().head().slot()).isEqualTo(1_000);
    }

    @Test
    void takeANodeAtItsWordThatItIsBehind() {
        use(FakeNode.start().answers("getSlot", _ -> Answer.error(-32005)), slot(1_000));
        heads.compare().block(Pools.PATIENCE);
        assertThat(astray()).containsExactly(true, false);
    }

    @Test
    void areNotAskedOfANodeThatWouldHaveToBeWaitedFor() {
        FakeNode paused = slot(5);
        use(paused, slot(5), slot(5));
        nodes.all()
                .getFirst()
                .shared(Map.of("getSlot", new Use(0, 0, 0)), List.of(Map.of("getSlot", new Use(0, 0, 60_000))));
        heads.compare().block(Pools.PATIENCE);
        assertThat(paused.requests()).isEmpty();
        assertThat(lags()).containsExactly(null, 0L, 0L);
    }

    @Test
    void areNotAskedOfANodeThatIsBenched() {
        FakeNode bad = slot(5).behaves(_ -> Reply.status(500));
        use(bad, slot(5), slot(5));
        Node first = nodes.all().getFirst();
        Pools.until(() -> {
            first.ask(Slots.newest(0), Turn.first()).onErrorComplete().block(Pools.PATIENCE);
            return first.benched();
        });
        int before = bad.requests().size();
        heads.compare().block(Pools.PATIENCE);
        assertThat(bad.requests()).hasSize(before);
    }

    @Test
    void giveTheFirstPlaceToANodeThatTurnsOutClearlyFaster() {
        use(slot(5).spoils(reply -> reply.after(Duration.ofMillis(300))), slot(5));
        primaries.best(nodes.all().getFirst(), nodes.all());
        now += 30_000;
        Pools.until(() -> {
            heads.compare().block(Pools.PATIENCE);
            return primaries.is(nodes.all().getLast());
        });
    }

    @Test
    void areAskedForByUseOnceInFiveSeconds() {
        FakeNode one = slot(5);
        use(one, slot(5));
        heads.used();
        asked(one, 1);
        now += 4_999;
        heads.used();
        now += 1;
        heads.used();
        heads.used();
        asked(one, 2);
        settled();
        assertThat(one.calls("getSlot")).hasSize(2);
    }

    @Test
    void areAskedForSoonerWhenANodeIsSuspected() {
        FakeNode one = slot(5);
        use(one, slot(5));
        heads.used();
        asked(one, 1);
        now += 999;
        heads.suspect();
        now += 1;
        heads.suspect();
        asked(one, 2);
        settled();
        assertThat(one.calls("getSlot")).hasSize(2);
    }

    @Test
    void areNotAskedForWhereThereIsNothingToCompareOrNobodyWantsIt() {
        FakeNode alone = slot(5);
        use(alone);
        heads.used();
        settled();
        FakeNode one = slot(5);
        use(one, slot(5));
        heads = heads(false);
        heads.used();
        heads.suspect();
        settled();
        assertThat(alone.calls("getSlot")).isEmpty();
        assertThat(one.calls("getSlot")).isEmpty();
    }

    @Test
    void comparesOnceASecondThoseThatToldByThemselvesLately() {
        use(slot(5), slot(5), slot(5));
        List<Node> all = nodes.all();
        heads.heard(all.get(0), 1_000);
        heads.heard(all.get(1), 900);
        assertThat(lags()).containsExactly(null, null, null);
        now += 999;
        heads.heard(all.get(0), 1_000);
        assertThat(lags()).containsExactly(null, null, null);
        now += 1;
        heads.heard(all.get(0), 1_001);
        assertThat(lags()).containsExactly(0L, 101L, null);
        assertThat(astray()).containsExactly(false, true, false);
        now += 2_000;
        all.get(1).head().compared(0L, false);
        heads.heard(all.get(0), 1_010);
        assertThat(astray()).as("told three seconds ago").containsExactly(false, false, false);
    }

    /** A clock may have been started just now. */
    @Test
    void doNotTakeANodeThatWasAskedForOneThatToldByItself() {
        use(slot(900), slot(5));
        now = 0;
        heads.compare().block(Pools.PATIENCE);
        List<Node> all = nodes.all();
        all.get(0).head().compared(0L, false);
        heads.heard(all.get(1), 1_000);
        assertThat(lags().getFirst()).isZero();
    }

    /** What was asked for in the background has come by then: a comparison asks every node and waits for all. */
    private void settled() {
        for (Node node : nodes.all()) {
            node.ask(io.coalscan.rpc.method.Accounts.one("a", 0), io.coalscan.rpc.node.Turn.first())
                    .onErrorComplete()
                    .block(Pools.PATIENCE);
        }
    }

    private static void asked(FakeNode node, int times) {
        Pools.until(() -> node.calls("getSlot").size() == times);
    }

    private void at(long... slots) {
        FakeNode[] started = new FakeNode[slots.length];
        for (int at = 0; at < slots.length; at++) {
            started[at] = slot(slots[at]);
        }
        use(started);
        heads.compare().block(Pools.PATIENCE);
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
        nodes.use(settings).forEach(Node::close);
    }

    private Heads heads(boolean byItself) {
        return new Heads(nodes, primaries, () -> now, byItself);
    }

    private List<Boolean> astray() {
        return nodes.all().stream().map(node -> node.head().astray()).toList();
    }

    private List<Long> lags() {
        List<Long> lags = new ArrayList<>();
        nodes.all().forEach(node -> lags.add(node.head().lag()));
        return lags;
    }
}
