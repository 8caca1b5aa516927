package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.node.Hedging;
import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.pool.FakeNode.Reply;
import io.coalscan.rpc.read.TransactionRead;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlowNodeTest {
    private static final NodePolicy HASTY =
            new NodePolicy(Duration.ofMillis(150), 50, 1 << 20, 8, 1_000, Duration.ofMillis(1), Duration.ofMinutes(10));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    /** A node is never given up for the time that it takes; only a hedge helps. */
    static NodePolicy patient(double share, int burst) {
        return patient(share, burst, Duration.ofMillis(1));
    }

    private static NodePolicy patient(double share, int burst, Duration coalesce) {
        return new NodePolicy(
                Duration.ofMinutes(1),
                50,
                1 << 20,
                8,
                10_000,
                coalesce,
                Duration.ofMinutes(10),
                new Hedging(0.9, Duration.ofMillis(40), Duration.ofMillis(80), Duration.ofMillis(80), share, burst));
    }

    private RpcPool pool(NodePolicy policy, FakeNode... nodes) {
        return Pools.of(Stream.of(nodes).map(FakeNode::url).toList(), policy, registry);
    }

    private static Reply never(Reply reply) {
        return reply.after(Duration.ofMinutes(1));
    }

    @Test
    void isGivenUpForTheNextOne() {
        try (FakeNode slow = FakeNode.start().spoils(SlowNodeTest::never);
                FakeNode good = FakeNode.start().answers("getSlot", _ -> Answer.result("200"));
                RpcPool pool = pool(HASTY, slow, good)) {
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(200);
            assertThat(slow.calls("getSlot")).hasSize(1);
        }
    }

    @Test
    void isLeftAloneAfterItFailed() {
        try (FakeNode slow = FakeNode.start().spoils(SlowNodeTest::never);
                FakeNode good = FakeNode.start();
                RpcPool pool = pool(HASTY, slow, good)) {
            for (int call = 0; call < 5; call++) {
                pool.slot(Pools.scope()).block(Pools.PATIENCE);
            }
            assertThat(good.calls("getSlot")).hasSize(5);
            assertThat(slow.calls("getSlot")).hasSizeLessThan(5);
        }
    }

    @Test
    void isOvertakenByTheNextOneAndBlamedForNothing() {
        try (FakeNode slow = FakeNode.start();
                FakeNode good = FakeNode.start().answers("getSlot", _ -> Answer.result("200"));
                RpcPool pool = pool(patient(1, 10), slow, good)) {
            slow.spoils(SlowNodeTest::never);
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(200);
            assertThat(hedges("won")).isEqualTo(1);
            slow.recovers();
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            assertThat(slow.calls("getSlot")).hasSize(2);
            assertThat(registry.find("coalscan.rpc.calls").counters().stream()
                            .map(counter -> counter.getId().getTag("verdict")))
                    .isSubsetOf("answered", "unwanted");
        }
    }

    @Test
    void isAskedAfterTheOthersWhenItWasOvertakenTwiceInARow() {
        try (FakeNode slow = FakeNode.start().spoils(SlowNodeTest::never);
                FakeNode good = FakeNode.start().answers("getSlot", _ -> Answer.result("200"));
                RpcPool pool = pool(patient(1, 10), slow, good)) {
            for (int call = 0; call < 12; call++) {
                assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(200);
            }
            assertThat(slow.calls("getSlot")).hasSizeBetween(2, 5);
        }
    }

    @Test
    void thatTurnsSlowWithManyCallsUnderWayDoesNotKeepThem() {
        try (FakeNode slow = Pools.withTransactions(FakeNode.start());
                FakeNode good = Pools.withTransactions(FakeNode.start());
                RpcPool pool = pool(patient(0.1, 60), slow, good)) {
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            slow.spoils(SlowNodeTest::never);
            assertThat(pool.transactions(Pools.signatures(400), Pools.scope())
                            .collectList()
                            .block(Pools.PATIENCE))
                    .hasSize(400)
                    .allMatch(TransactionRead.Found.class::isInstance);
            assertThat(good.calls("getTransaction")).hasSize(400);
        }
    }

    @Test
    void thatNeverAnsweredDoesNotHoldUpTheCallsBehindTheFirst() {
        try (FakeNode slow = FakeNode.start().spoils(SlowNodeTest::never);
                FakeNode good = Pools.withTransactions(FakeNode.start());
                RpcPool pool = pool(patient(0.1, 20), slow, good)) {
            assertThat(pool.transactions(Pools.signatures(120), Pools.scope())
                            .collectList()
                            .block(Pools.PATIENCE))
                    .hasSize(120)
                    .allMatch(TransactionRead.Found.class::isInstance);
            assertThat(slow.calls("getTransaction")).hasSizeLessThanOrEqualTo(20);
            // none is left behind there
            Pools.until(() -> pool.view().getFirst().waiting() == 0);
        }
    }

    @Test
    void costsNoMoreHedgesThanTheirBudget() {
        try (FakeNode slow = Pools.withTransactions(FakeNode.start());
                FakeNode good = Pools.withTransactions(FakeNode.start());
                RpcPool pool = pool(patient(0.01, 3, Duration.ofMillis(100)), slow, good)) {
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            slow.spoils(reply -> reply.after(Duration.ofMillis(400)));
            assertThat(pool.transactions(Pools.signatures(20), Pools.scope())
                            .collectList()
                            .block(Pools.PATIENCE))
                    .hasSize(20)
                    .allMatch(TransactionRead.Found.class::isInstance);
            assertThat(good.calls("getTransaction")).hasSize(3);
        }
    }

    @Test
    void winsWhenTheOtherOneSaysThatThereIsNothing() {
        String account = "{\"context\":{\"slot\":9},\"value\":{\"data\":[\"AQI=\",\"base64\"],\"executable\":false,"
                + "\"lamports\":7,\"owner\":\"prog\",\"rentEpoch\":0,\"space\":2}}";
        try (FakeNode slow = FakeNode.start()
                        .answers("getAccountInfo", _ -> Answer.result(account))
                        .spoils(reply -> reply.after(Duration.ofMillis(500)));
                FakeNode quick = FakeNode.start()
                        .answers("getAccountInfo", _ -> Answer.result("{\"context\":{\"slot\":8},\"value\":null}"));
                RpcPool pool = pool(patient(1, 10), slow, quick)) {
            assertThat(pool.account("a", Pools.scope()).block(Pools.PATIENCE).value())
                    .isNotNull();
            assertThat(quick.calls("getAccountInfo")).hasSize(1);
        }
    }

    @Test
    void isNotHelpedByANodeWhoseLimitsAllowNoCall() {
        try (FakeNode slow = FakeNode.start();
                FakeNode limited =
                        FakeNode.start().behaves(_ -> Reply.status(429).with("retry-after", "60"));
                RpcPool pool = pool(patient(1, 10), limited, slow)) {
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            slow.spoils(reply -> reply.after(Duration.ofMillis(300)));
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
            assertThat(limited.calls("getSlot")).hasSize(1);
        }
    }

    private double hedges(String outcome) {
        return registry.find("coalscan.rpc.hedges").tag("outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
