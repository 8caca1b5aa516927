package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.node.NodeLimits;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeSettings.Role;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Two processes with the same key at the same node. */
class SharedLimitsTest {
    private final Map<String, String> reports = new ConcurrentHashMap<>();
    private volatile boolean away;

    @Test
    void areNotExceededByBothTogether() {
        try (FakeNode node = FakeNode.start();
                RpcPool one = open(node);
                RpcPool other = open(node)) {
            one.shareWith(member("one"));
            other.shareWith(member("other"));
            Pools.until(() -> reports.size() == 2);
            for (int call = 0; call < 8; call++) {
                one.slot(Pools.scope()).block(Pools.PATIENCE);
            }
            Pools.until(() -> reports.get("one").contains(" * 8 "));
            Pools.until(() -> other.affordableCalls(Duration.ZERO) <= 2);
        }
    }

    @Test
    void areSplitEvenlyWhenTheOthersCannotBeReached() {
        try (FakeNode node = FakeNode.start();
                RpcPool one = open(node)) {
            reports.put("two", "");
            reports.put("three", "");
            one.shareWith(member("one"));
            Pools.until(() -> reports.containsKey("one"));
            away = true;
            Pools.until(() -> one.affordableCalls(Duration.ZERO) == 3);
        }
    }

    @Test
    void areToldWithoutAddressOrKey() {
        try (FakeNode node = FakeNode.start();
                RpcPool one = open(node)) {
            one.slot(Pools.scope()).block(Pools.PATIENCE);
            one.shareWith(member("one"));
            Pools.until(() -> reports.containsKey("one"));
            assertThat(reports.get("one")).contains("getSlot 1 1 0").doesNotContain("127.0.0.1", FakeNode.SECRET);
        }
    }

    private Fleet member(String name) {
        return own -> {
            if (away) {
                return Mono.error(new IllegalStateException("away"));
            }
            reports.put(name, own);
            return Mono.just(reports.entrySet().stream()
                    .filter(report -> !report.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .toList());
        };
    }

    private static RpcPool open(FakeNode node) {
        NodeSettings ten = new NodeSettings(node.url(), null, Role.PRIMARY, new NodeLimits(10, Map.of()));
        RpcSettings settings =
                new RpcSettings(List.of(ten), Pools.POLICY, Duration.ofSeconds(15), 3, Duration.ofMillis(20), false);
        return RpcPool.open(settings, Pools.DECODER, new SimpleMeterRegistry());
    }
}
