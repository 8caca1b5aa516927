package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.FakeLiveNode;
import io.coalscan.rpc.live.LiveTransaction;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeView;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Nodes with a WebSocket address, which tell their newest slot by themselves. */
class LiveHeadsTest {

    @Test
    void knowANodeAsBehindWithoutAskingIt() {
        try (FakeNode first = StaleNodeTest.at(100);
                FakeNode second = StaleNodeTest.at(100);
                FakeLiveNode firstLive = FakeLiveNode.start();
                FakeLiveNode secondLive = FakeLiveNode.start();
                RpcPool pool = pool(node(first, firstLive), node(second, secondLive))) {
            AtomicLong passed = new AtomicLong();
            Pools.until(() -> {
                long slots = passed.incrementAndGet();
                firstLive.slot(500 + slots);
                secondLive.slot(560 + slots);
                return pool.view().getFirst().state() == NodeView.State.ASTRAY;
            });
            assertThat(pool.view().getLast().slot()).isGreaterThan(560);
            pool.account("a", Pools.scope()).block(Pools.PATIENCE);
            assertThat(first.calls("getAccountInfo")).isEmpty();
            Pools.until(() -> {
                long slots = passed.incrementAndGet();
                firstLive.slot(100_000 + slots);
                secondLive.slot(100_000 + slots);
                return pool.view().getFirst().state() == NodeView.State.READY;
            });
        }
    }

    @Test
    void followTheNodesThatAreInUse() {
        try (FakeNode first = StaleNodeTest.at(100);
                FakeNode second = StaleNodeTest.at(100);
                FakeLiveNode firstLive = FakeLiveNode.start();
                FakeLiveNode secondLive = FakeLiveNode.start();
                RpcPool pool = pool(node(first, firstLive))) {
            Pools.until(() -> firstLive.listeners("slotSubscribe") == 1);
            pool.use(List.of(node(second, secondLive)));
            Pools.until(() -> secondLive.listeners("slotSubscribe") == 1 && firstLive.listeners("slotSubscribe") == 0);
        }
    }

    @Test
    void fillGapsFromTheHistoriesOfAllNodes() {
        String line = "{\"signature\":\"told by nobody\",\"slot\":101,\"err\":null,\"blockTime\":5}";
        try (FakeNode node =
                        StaleNodeTest.at(100).answers("getSignaturesForAddress", _ -> Answer.result("[" + line + "]"));
                FakeLiveNode live = FakeLiveNode.start();
                RpcPool pool = pool(node(node, live))) {
            List<LiveTransaction> seen = new CopyOnWriteArrayList<>();
            var reading = pool.events().transactions("a").subscribe(seen::add);
            Pools.until(() -> !seen.isEmpty());
            assertThat(seen)
                    .containsExactly(
                            new LiveTransaction.Seen("told by nobody", 101, false, LiveTransaction.Source.HISTORY));
            reading.dispose();
        }
    }

    private static NodeSettings node(FakeNode node, FakeLiveNode live) {
        return NodeSettings.of(node.url()).withWs(live.url());
    }

    private static RpcPool pool(NodeSettings... nodes) {
        RpcSettings settings =
                new RpcSettings(List.of(nodes), Pools.POLICY, Duration.ofSeconds(15), 3, Duration.ofMillis(20), true);
        return RpcPool.open(settings, Pools.DECODER, new SimpleMeterRegistry());
    }
}
