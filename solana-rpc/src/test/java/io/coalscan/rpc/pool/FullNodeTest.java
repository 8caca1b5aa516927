package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.node.NodeLimits;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeSettings.Role;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.pool.FakeNode.Reply;
import io.coalscan.rpc.read.TransactionRead;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FullNodeTest {
    private static final int CALLS = 25;
    private static final int ROOM = 20;

    @Test
    void getsBackTheCallsThatItHadNoRoomForWhileTheyStillWaitElsewhere() {
        var full = new AtomicBoolean();
        try (FakeNode first = Pools.withTransactions(FakeNode.start());
                FakeNode second = Pools.withTransactions(FakeNode.start());
                RpcPool pool = pool(settings(first, 1_000), settings(second, ROOM))) {
            first.behaves(request -> full.get() && second.requests().isEmpty()
                    ? Reply.status(429).with("retry-after", "1")
                    : first.honest(request));
            read(pool, Pools.signatures(100));
            full.set(true);
            read(pool, Pools.signatures(100 + CALLS).subList(100, 100 + CALLS));
            assertThat(second.calls("getTransaction")).hasSizeBetween(1, ROOM);
        }
    }

    @Test
    void isNotWaitedForToConfirmThatThereIsNothing() {
        try (FakeNode full = Pools.withTransactions(FakeNode.start());
                FakeNode free = FakeNode.start().answers("getTransaction", _ -> Answer.result("null"));
                RpcPool pool = pool(settings(full, 1), settings(free, 1_000))) {
            read(pool, List.of("first"));
            assertThat(pool.transactions(List.of("second"), Pools.scope()).blockLast(Pools.PATIENCE))
                    .isEqualTo(new TransactionRead.Missing("second"));
            assertThat(full.calls("getTransaction")).hasSize(1);
        }
    }

    private static void read(RpcPool pool, List<String> signatures) {
        assertThat(pool.transactions(signatures, Pools.scope()).collectList().block(Pools.PATIENCE))
                .hasSize(signatures.size())
                .allMatch(TransactionRead.Found.class::isInstance);
    }

    private static RpcPool pool(NodeSettings... nodes) {
        var settings =
                new RpcSettings(List.of(nodes), Pools.POLICY, Duration.ofSeconds(15), 3, Duration.ofMillis(20), false);
        return RpcPool.open(settings, Pools::decode, new SimpleMeterRegistry());
    }

    /** @param calls in 10 seconds */
    private static NodeSettings settings(FakeNode node, int calls) {
        return new NodeSettings(node.url(), null, Role.PRIMARY, new NodeLimits(calls, Map.of()));
    }
}
