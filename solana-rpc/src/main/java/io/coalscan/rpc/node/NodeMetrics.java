package io.coalscan.rpc.node;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what a node did, by its label, never by its address. */
final class NodeMetrics implements AutoCloseable {
    private record Key(String method, String verdict) {}

    private final String node;
    private final MeterRegistry registry;
    private final Map<Key, Counter> calls = new ConcurrentHashMap<>();
    private final Map<Key, Counter> hedges = new ConcurrentHashMap<>();
    private final Gauge queue;
    private final Timer latency;
    private final DistributionSummary batches;

    NodeMetrics(String node, MeterRegistry registry, Collection<?> waiting) {
        this.node = node;
        this.registry = registry;
        latency = Timer.builder("coalscan.rpc.latency")
                .description("One HTTP exchange with a node")
                .tag("node", node)
                .publishPercentileHistogram()
                .register(registry);
        batches = DistributionSummary.builder("coalscan.rpc.batch.size")
                .description("Calls per HTTP exchange")
                .tag("node", node)
                .register(registry);
        queue = Gauge.builder("coalscan.rpc.queue.depth", waiting, Collection::size)
                .description("Calls that wait for a node")
                .tag("node", node)
                .register(registry);
    }

    void call(String method, String verdict) {
        calls.computeIfAbsent(
                        new Key(method, verdict),
                        key -> Counter.builder("coalscan.rpc.calls")
                                .description("Calls by how the node judged them")
                                .tags("node", node, "method", key.method(), "verdict", key.verdict())
                                .register(registry))
                .increment();
    }

    void hedge(String method, String outcome) {
        hedges.computeIfAbsent(
                        new Key(method, outcome),
                        key -> Counter.builder("coalscan.rpc.hedges")
                                .description("Calls that were sent to a node because another was overdue")
                                .tags("node", node, "method", key.method(), "outcome", key.verdict())
                                .register(registry))
                .increment();
    }

    void exchange(int members, Duration took) {
        batches.record(members);
        latency.record(took);
    }

    /** Counters stay for a node that comes back under its name; what is measured at the moment must not. */
    @Override
    public void close() {
        registry.remove(queue);
    }
}
