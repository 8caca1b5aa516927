package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.node.NodeLimits;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeSettings.Role;
import io.coalscan.rpc.node.NodeView;
import io.coalscan.rpc.node.NodeView.State;
import io.coalscan.rpc.pool.FakeNode.Reply;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void tellWhatEachNodeDidByMethod() {
        try (FakeNode bad = FakeNode.start().behaves(_ -> Reply.status(500));
                FakeNode good = Pools.withTransactions(FakeNode.start());
                RpcPool pool = open(node(bad, "bad", Map.of()), node(good, "good", Map.of("getTransaction", 10)))) {
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            pool.transactions(Pools.signatures(20), Pools.scope()).blockLast(Pools.PATIENCE);
            assertThat(count("coalscan.rpc.calls", "bad", "getSlot", "server_error"))
                    .isEqualTo(1);
            assertThat(count("coalscan.rpc.calls", "good", "getTransaction", "answered"))
                    .isEqualTo(20);
            assertThat(registry.get("coalscan.rpc.credits")
                            .tag("node", "good")
                            .counter()
                            .count())
                    .isEqualTo(201);
            // an exchange ends after those who asked were told
            var latency = registry.find("coalscan.rpc.latency").tags("node", "good", "method", "getTransaction");
            Pools.until(() -> latency.timer() != null);
            assertThat(Objects.requireNonNull(latency.timer()).count()).isBetween(1L, 20L);
        }
    }

    @Test
    void countAnAnswerBeforeItIsTold() {
        try (FakeNode good = FakeNode.start();
                RpcPool pool = open(node(good, "good", Map.of()))) {
            var counted = pool.slot(Pools.scope())
                    .map(_ -> count("coalscan.rpc.calls", "good", "getSlot", "answered"))
                    .block(Pools.PATIENCE);
            assertThat(counted).isEqualTo(1);
        }
    }

    @Test
    void showHowEachNodeIs() {
        try (FakeNode bad = FakeNode.start().behaves(_ -> Reply.status(500));
                FakeNode good = FakeNode.start();
                RpcPool pool = open(node(bad, "bad", Map.of()), node(good, "good", Map.of()))) {
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            pool.compareNodes().block(Pools.PATIENCE);
            assertThat(pool.view())
                    .containsExactly(
                            new NodeView("bad", Role.PRIMARY, State.BENCHED, null, null, 99, 0),
                            new NodeView("good", Role.PRIMARY, State.READY, 100L, null, 98, 0));
            assertThat(gauge("coalscan.rpc.state", "bad")).isEqualTo(3);
            assertThat(gauge("coalscan.rpc.state", "good")).isZero();
            assertThat(gauge("coalscan.rpc.room", "good")).isEqualTo(98);
        }
    }

    @Test
    void showTheNodeThatHasTheNameNow() {
        try (FakeNode stale = StaleNodeTest.at(100);
                FakeNode good = StaleNodeTest.at(1_000);
                RpcPool pool = open(node(stale, "a", Map.of()), node(good, "b", Map.of()))) {
            pool.compareNodes().block(Pools.PATIENCE);
            assertThat(gauge("coalscan.rpc.lag", "a")).isEqualTo(900);
            pool.use(List.of(node(good, "a", Map.of())));
            assertThat(gauge("coalscan.rpc.lag", "a")).isNaN();
            assertThat(registry.find("coalscan.rpc.lag").tag("node", "b").gauge())
                    .isNull();
        }
    }

    @Test
    void haveLabelsOfFewValues() {
        try (FakeNode node = Pools.withTransactions(FakeNode.start());
                RpcPool pool = open(node(node, "only", Map.of()))) {
            pool.transactions(Pools.signatures(50), Pools.scope()).blockLast(Pools.PATIENCE);
            assertThat(registry.getMeters())
                    .flatExtracting(meter -> meter.getId().getTags())
                    .extracting(Tag::getKey)
                    .isSubsetOf("node", "method", "verdict", "outcome", "le");
            assertThat(registry.getMeters())
                    .filteredOn(meter -> meter.getId().getTag("le") == null)
                    .extracting(Meter::getId)
                    .hasSizeLessThan(15);
        }
    }

    private double count(String name, String node, String method, String verdict) {
        return registry.get(name)
                .tags("node", node, "method", method, "verdict", verdict)
                .counter()
                .count();
    }

    private double gauge(String name, String node) {
        return registry.get(name).tag("node", node).gauge().value();
    }

    private static NodeSettings node(FakeNode node, String name, Map<String, Integer> credits) {
        return new NodeSettings(node.url(), name, Role.PRIMARY, new NodeLimits(100, Map.of()), credits);
    }

    private RpcPool open(NodeSettings... nodes) {
        RpcSettings settings =
                new RpcSettings(List.of(nodes), Pools.POLICY, Duration.ofSeconds(15), 3, Duration.ofMillis(20), false);
        return RpcPool.open(settings, Pools.DECODER, registry);
    }
}
