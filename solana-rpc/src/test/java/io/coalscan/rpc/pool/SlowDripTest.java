package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.read.TransactionRead;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A node whose answers begin at once and never end: each byte comes in time, the whole does not. */
class SlowDripTest {

    @Test
    void isOvertakenAsAnySlowNodeIs() {
        try (FakeNode dripping = FakeNode.start().spoils(FakeNode.Reply::dripping);
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.of(
                        List.of(dripping.url(), good.url()), SlowNodeTest.patient(1, 10), new SimpleMeterRegistry())) {
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
            assertThat(dripping.calls("getSlot")).hasSize(1);
        }
    }

    @Test
    void endsWithTheTimeOfOneCallWhereHedgesAreOff() {
        NodePolicy hasty = new NodePolicy(
                Duration.ofMillis(300),
                50,
                1 << 20,
                8,
                1_000,
                Duration.ofMillis(1),
                Duration.ofMinutes(10),
                Pools.NO_HEDGES);
        try (FakeNode dripping = FakeNode.start().spoils(FakeNode.Reply::dripping);
                FakeNode good = Pools.withTransactions(FakeNode.start());
                RpcPool pool = Pools.of(List.of(dripping.url(), good.url()), hasty, new SimpleMeterRegistry())) {
            assertThat(pool.transactions(Pools.signatures(30), Pools.scope())
                            .collectList()
                            .block(Pools.PATIENCE))
                    .hasSize(30)
                    .allMatch(TransactionRead.Found.class::isInstance);
        }
    }
}
