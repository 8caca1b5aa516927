package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.method.Slots;
import io.coalscan.rpc.node.Hedging;
import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.NodeLimits;
import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeSettings.Role;
import io.coalscan.rpc.node.Turn;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.pool.FakeNode.Reply;
import io.coalscan.rpc.read.ReadException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** One call among several nodes: who is asked beside whom, who wins, and what becomes of the others. */
class RaceTest {
    private static final RpcCall<Long> SLOT = Slots.newest(0);

    private final Scheduler timer = Schedulers.newSingle("race-test", true);
    private final List<AutoCloseable> open = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger suspicions = new AtomicInteger();
    private Duration gathering = Duration.ofMillis(1);
    private Duration overdue = Duration.ofMillis(30);
    private final Nodes nodes = new Nodes((name, node) -> Node.open(name, node, policy(), registry, timer));
    private final Ranking ranking = new Ranking(nodes, new Primaries(() -> 0));
    private HedgeBudget budget = new HedgeBudget(0, 0);

    @AfterEach
    void close() throws Exception {
        nodes.all().forEach(Node::close);
        for (AutoCloseable each : open) {
            each.close();
        }
        timer.dispose();
    }

    @Test
    void letsGoTheNodesThatAnotherOvertook() {
        budget = new HedgeBudget(1, 10);
        use(never(), slot(200));
        assertThat(answer()).isEqualTo(200);
        assertThat(late()).containsExactly(false, false);
        assertThat(answer()).isEqualTo(200);
        assertThat(late()).containsExactly(true, false);
        assertThat(hedges("won")).isEqualTo(2);
        assertThat(hedges("lost")).isZero();
    }

    @Test
    void isLostByANodeThatWasAskedBesideInVain() {
        budget = new HedgeBudget(1, 10);
        use(slot(100).spoils(reply -> reply.after(Duration.ofMillis(150))), never());
        assertThat(answer()).isEqualTo(100);
        assertThat(hedges("lost")).isEqualTo(1);
        assertThat(hedges("won")).isZero();
    }

    @Test
    void hasThreeNodesAtOnceAtMost() {
        budget = new HedgeBudget(1, 10);
        List<FakeNode> asked =
                List.of(never(), never(), slot(300).spoils(reply -> reply.after(Duration.ofMillis(150))), slot(400));
        use(asked.toArray(FakeNode[]::new));
        assertThat(answer()).isEqualTo(300);
        assertThat(asked).extracting(node -> node.requests().size()).containsExactly(1, 1, 1, 0);
    }

    @Test
    void asksNobodyBesideOneWhoseTimeIsNotOver() {
        budget = new HedgeBudget(1, 10);
        overdue = Duration.ofSeconds(10);
        FakeNode other = slot(200);
        use(slot(100), other);
        assertThat(answer()).isEqualTo(100);
        assertThat(other.requests()).isEmpty();
    }

    @Test
    void isNotHedgedBeyondTheBudget() {
        FakeNode other = slot(200);
        use(slot(100).spoils(reply -> reply.after(Duration.ofMillis(120))), other);
        assertThat(answer()).isEqualTo(100);
        assertThat(other.requests()).isEmpty();
    }

    @Test
    void keepsTheLastResortForFailures() {
        budget = new HedgeBudget(1, 10);
        FakeNode last = slot(300);
        FakeNode slow = slot(100).spoils(reply -> reply.after(Duration.ofMillis(120)));
        use(settings(slow, Role.PRIMARY), settings(last, Role.LAST_RESORT));
        assertThat(answer()).isEqualTo(100);
        assertThat(last.requests()).isEmpty();
        slow.behaves(_ -> Reply.status(500));
        assertThat(answer()).isEqualTo(300);
    }

    @Test
    void tellsThatANodeSaysOfItselfThatItIsBehind() {
        use(failing(-32005), slot(200));
        assertThat(answer()).isEqualTo(200);
        assertThat(suspicions).hasValue(1);
    }

    @Test
    void suspectsNobodyForOtherFailures() {
        use(failing(-32603), slot(200));
        assertThat(answer()).isEqualTo(200);
        assertThat(suspicions).hasValue(0);
    }

    @Test
    void endsForAllWhenTheCallItselfIsWrong() {
        budget = new HedgeBudget(1, 10);
        use(never(), failing(-32602));
        for (int times = 0; times < 2; times++) {
            assertThatThrownBy(this::answer)
                    .isInstanceOf(ReadException.Refused.class)
                    .hasMessageContaining("-32602");
        }
        assertThat(late()).as("let go twice").containsExactly(true, false);
    }

    @Test
    void goesOnWithTheNodeThatIsStillAtItWhenTheOtherFails() {
        budget = new HedgeBudget(1, 10);
        use(slot(100).spoils(reply -> reply.after(Duration.ofMillis(150))), failing(-32603));
        assertThat(answer()).isEqualTo(100);
    }

    @Test
    void endsWhenAllFailed() {
        use(failing(-32603), failing(-32603));
        assertThatThrownBy(this::answer).isInstanceOf(SweepFailed.class);
    }

    @Test
    void leavesNothingBehindWhenNobodyWaitsForIt() {
        gathering = Duration.ofSeconds(5);
        use(slot(100), slot(200));
        var waiting = race(SLOT).subscribe();
        assertThat(nodes.all().getFirst().view().waiting()).isEqualTo(1);
        waiting.dispose();
        assertThat(nodes.all().getFirst().view().waiting()).isZero();
    }

    @Test
    void isWonByTheFirstDoubtfulAnswerThatNobodyContradicts() {
        use(slot(100), slot(100));
        assertThat(race(SLOT.doubting(slot -> slot == 100)).block(Pools.PATIENCE))
                .isEqualTo(100);
        use(slot(100), slot(200));
        assertThat(race(SLOT.doubting(slot -> slot == 100)).block(Pools.PATIENCE))
                .isEqualTo(200);
    }

    @Test
    void withADoubtfulAnswerInHandAsksNobodyWhoTakesLong() {
        FakeNode slow = slot(300).spoils(reply -> reply.after(Duration.ofMinutes(1)));
        FakeNode good = slot(100);
        twiceOvertaken(slow, good);
        slow.recovers();
        assertThat(race(SLOT.doubting(slot -> slot == 100)).block(Pools.PATIENCE))
                .isEqualTo(100);
        good.behaves(_ -> Reply.status(500));
        assertThat(answer()).as("without an answer in hand").isEqualTo(300);
    }

    /** The one that was asked beside has its own time. */
    @Test
    void asksNoThirdNodeWhenTheOverdueOneFailsBeforeTheOtherIsOverdueToo() {
        budget = new HedgeBudget(1, 10);
        overdue = Duration.ofSeconds(1);
        FakeNode third = slot(300);
        use(
                failing(-32603).spoils(reply -> reply.after(Duration.ofMillis(1_100))),
                slot(200).spoils(reply -> reply.after(Duration.ofMillis(250))),
                third);
        assertThat(answer()).isEqualTo(200);
        assertThat(third.requests()).isEmpty();
    }

    @Test
    void prefersAnythingToNothing() {
        use(answering("null"), slot(100));
        assertThat(race(SLOT.doubtingNull().doubting(_ -> true)).block(Pools.PATIENCE))
                .isEqualTo(100);
        use(slot(100), answering("null"));
        assertThat(race(SLOT.doubtingNull().doubting(_ -> true)).block(Pools.PATIENCE))
                .isEqualTo(100);
    }

    @Test
    void believesNothingWhereThatIsAnAnswer() {
        FakeNode other = slot(200);
        use(answering("null"), other);
        assertThat(race(SLOT).blockOptional(Pools.PATIENCE)).isEmpty();
        assertThat(other.requests()).isEmpty();
    }

    private void twiceOvertaken(FakeNode slow, FakeNode good) {
        budget = new HedgeBudget(1, 10);
        use(slow, good);
        answer();
        answer();
        assertThat(late()).containsExactly(true, false);
    }

    private Long answer() {
        return race(SLOT).block(Pools.PATIENCE);
    }

    private <T> Mono<T> race(RpcCall<T> call) {
        return Mono.create(sink -> {
            Race<T> race =
                    new Race<>(call, Turn.first(), ranking, budget, suspicions::incrementAndGet, CallSpans.NONE, sink);
            sink.onCancel(race::cancel);
            race.begin();
        });
    }

    private static FakeNode slot(long slot) {
        return answering(Long.toString(slot));
    }

    private static FakeNode answering(String result) {
        return FakeNode.start().answers("getSlot", _ -> Answer.result(result));
    }

    private static FakeNode failing(int code) {
        return FakeNode.start().answers("getSlot", _ -> Answer.error(code));
    }

    private static FakeNode never() {
        return slot(100).spoils(reply -> reply.after(Duration.ofMinutes(1)));
    }

    private void use(FakeNode... started) {
        NodeSettings[] settings = new NodeSettings[started.length];
        for (int at = 0; at < started.length; at++) {
            settings[at] = settings(started[at], Role.PRIMARY);
        }
        use(settings);
    }

    private NodeSettings settings(FakeNode node, Role role) {
        open.add(node);
        return new NodeSettings(node.url(), "at-" + node.port(), role, NodeLimits.LEARNED);
    }

    private void use(NodeSettings... settings) {
        nodes.use(List.of(settings)).forEach(Node::close);
    }

    private List<Boolean> late() {
        return nodes.all().stream().map(Node::late).toList();
    }

    private double hedges(String outcome) {
        return registry.find("coalscan.rpc.hedges").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private NodePolicy policy() {
        return new NodePolicy(
                Duration.ofMinutes(1),
                50,
                1 << 20,
                8,
                10_000,
                gathering,
                Duration.ofMinutes(10),
                new Hedging(0.9, overdue, overdue, overdue, 1, 10));
    }
}
