package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.read.TransactionRead;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowNodeTest {
    private static final NodePolicy HASTY =
            new NodePolicy(Duration.ofMillis(150), 50, 1 << 20, 8, 1_000, Duration.ofMillis(1), Duration.ofMinutes(10));

    @Test
    void isGivenUpForTheNextOne() {
        try (FakeNode slow = FakeNode.start().spoils(reply -> reply.after(Duration.ofMinutes(1)));
                FakeNode good = FakeNode.start().answers("getSlot", _ -> FakeNode.Answer.result("200"));
                RpcPool pool = Pools.of(List.of(slow.url(), good.url()), HASTY, new SimpleMeterRegistry())) {
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(200);
            assertThat(slow.calls("getSlot")).hasSize(1);
        }
    }

    @Test
    void isLeftAloneAfterItFailed() {
        try (FakeNode slow = FakeNode.start().spoils(reply -> reply.after(Duration.ofMinutes(1)));
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.of(List.of(slow.url(), good.url()), HASTY, new SimpleMeterRegistry())) {
            for (int call = 0; call < 5; call++) {
                pool.slot(Pools.scope()).block(Pools.PATIENCE);
            }
            assertThat(good.calls("getSlot")).hasSize(5);
            assertThat(slow.calls("getSlot")).hasSizeLessThan(5);
        }
    }

    @Test
    void thatNeverAnsweredDoesNotHoldUpTheCallsBehindTheFirst() {
        try (FakeNode slow = FakeNode.start().spoils(reply -> reply.after(Duration.ofMinutes(1)));
                FakeNode good = Pools.withTransactions(FakeNode.start());
                RpcPool pool = Pools.of(List.of(slow.url(), good.url()), HASTY, new SimpleMeterRegistry())) {
            assertThat(pool.transactions(Pools.signatures(120), Pools.scope())
                            .collectList()
                            .block(Pools.PATIENCE))
                    .hasSize(120)
                    .allMatch(TransactionRead.Found.class::isInstance);
            assertThat(slow.calls("getTransaction")).hasSizeLessThanOrEqualTo(10);
        }
    }
}
