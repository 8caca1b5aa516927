package io.coalscan.rpc.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what streams told and how connections ended, by a node's label, never by its address. */
final class LiveMetrics {
    private final MeterRegistry registry;

    LiveMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void ended(String node, End why) {
        Counter.builder("coalscan.rpc.live.ends")
                .description("WebSocket connections that ended, by cause")
                .tag("node", node)
                .tag("cause", why.label())
                .register(registry)
                .increment();
    }

    /** @param kind what the stream is of */
    void told(String kind, String source, int events) {
        if (events > 0) {
            Counter.builder("coalscan.rpc.live.events")
                    .description("Events that streams told, by how they became known")
                    .tag("kind", kind)
                    .tag("source", source)
                    .register(registry)
                    .increment(events);
        }
    }
}
