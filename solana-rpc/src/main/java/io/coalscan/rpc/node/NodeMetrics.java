package io.coalscan.rpc.node;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Counts what a node did, by its label, never by its address. Methods are those that the pool uses, so that every label is one of few. */
final class NodeMetrics implements AutoCloseable {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15)
    };

    private record Key(String method, String outcome) {}

    private final String node;
    private final Map<String, Integer> creditsPerCall;
    private final MeterRegistry registry;
    private final Map<Key, Counter> calls = new ConcurrentHashMap<>();
    private final Map<Key, Counter> hedges = new ConcurrentHashMap<>();
    private final Map<String, Timer> latencies = new ConcurrentHashMap<>();
    private final Counter credits;
    private final DistributionSummary batches;
    private final List<Meter> ofTheMoment = new CopyOnWriteArrayList<>();

    /** @param creditsPerCall by method; methods that are missing cost 1 */
    NodeMetrics(String node, Map<String, Integer> creditsPerCall, MeterRegistry registry) {
        this.node = node;
        this.creditsPerCall = creditsPerCall;
        this.registry = registry;
        batches = DistributionSummary.builder("coalscan.rpc.batch.size")
                .description("Calls per HTTP exchange")
                .tag("node", node)
                .register(registry);
        credits = Counter.builder("coalscan.rpc.credits")
                .description("What the calls sent to a node cost there, by the settings")
                .tag("node", node)
                .register(registry);
    }

    /** Keeps showing how the node is. */
    void show(Supplier<NodeView> view) {
        gauge("coalscan.rpc.queue.depth", "Calls that wait for a node", view, NodeView::waiting);
        gauge(
                "coalscan.rpc.lag",
                "Slots that a node is behind the others, NaN where none is known",
                view,
                now -> known(now.lag()));
        gauge(
                "coalscan.rpc.state",
                "0 ready, 1 late, 2 astray, 3 benched",
                view,
                now -> now.state().ordinal());
        gauge(
                "coalscan.rpc.room",
                "Calls that a node's limits allow now, NaN where none is known",
                view,
                now -> known(now.room()));
    }

    private static double known(@Nullable Number value) {
        return value == null ? Double.NaN : value.doubleValue();
    }

    private void gauge(String name, String description, Supplier<NodeView> view, ToDoubleFunction<NodeView> value) {
        ofTheMoment.add(Gauge.builder(name, () -> value.applyAsDouble(view.get()))
                .description(description)
                .tag("node", node)
                .register(registry));
    }

    void sent(List<String> methods) {
        methods.forEach(method -> credits.increment(creditsPerCall.getOrDefault(method, 1)));
    }

    void call(String method, String verdict) {
        calls.computeIfAbsent(
                        new Key(method, verdict),
                        key -> Counter.builder("coalscan.rpc.calls")
                                .description("Calls by how the node judged them")
                                .tags("node", node, "method", key.method(), "verdict", key.outcome())
                                .register(registry))
                .increment();
    }

    void hedge(String method, String outcome) {
        hedges.computeIfAbsent(
                        new Key(method, outcome),
                        key -> Counter.builder("coalscan.rpc.hedges")
                                .description("Calls that were sent to a node because another was overdue, or to try it")
                                .tags("node", node, "method", key.method(), "outcome", key.outcome())
                                .register(registry))
                .increment();
    }

    /** @param methods of the members of one exchange */
    void exchange(List<String> methods, Duration took) {
        batches.record(methods.size());
        Set.copyOf(methods).forEach(method -> latency(method).record(took));
    }

    private Timer latency(String method) {
        return latencies.computeIfAbsent(
                method,
                name -> Timer.builder("coalscan.rpc.latency")
                        .description("HTTP exchanges with a node that had a call of the method")
                        .tags("node", node, "method", name)
                        .serviceLevelObjectives(BUCKETS)
                        .register(registry));
    }

    /** Counters stay for a node that comes back under its name; what is measured at the moment must not. */
    @Override
    public void close() {
        ofTheMoment.forEach(registry::remove);
        ofTheMoment.clear();
    }
}
