package io.coalscan.service.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/** Counts what became of the records of one event type, and how long work took. */
final class ListenerMetrics {
    private final MeterRegistry registry;
    private final String event;
    private final Timer work;

    ListenerMetrics(MeterRegistry registry, String event) {
        this.registry = registry;
        this.event = event;
        this.work = Timer.builder("coalscan.event.work")
                .description("Time from a record's arrival until its work ended")
                .tag("event", event)
                .register(registry);
    }

    enum Fate {
        ACCEPTED,
        RELEASED,
        DROPPED,
        DEAD,
        RENEWED,
        /** Replaced by a copy for the next attempt. */
        REPEATED,
        /** A copy for another group. */
        SKIPPED
    }

    void count(Fate fate) {
        registry.counter(
                        "coalscan.event.records",
                        "event",
                        event,
                        "fate",
                        fate.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    Timer work() {
        return work;
    }
}
