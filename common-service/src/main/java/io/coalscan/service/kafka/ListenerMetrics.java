package io.coalscan.service.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Counts what became of the records of one event type, how long they had waited when their work began, and how long the work took. All of it is there
 * from the start: a counter that appears with its first count hides that count from whoever compares two moments.
 */
final class ListenerMetrics {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final Map<Fate, Counter> records = new EnumMap<>(Fate.class);
    private final Timer age;
    private final Timer work;

    ListenerMetrics(MeterRegistry registry, String event) {
        for (var fate : Fate.values()) {
            records.put(
                    fate,
                    Counter.builder("coalscan.event.records")
                            .description("Records by what became of them")
                            .tags("event", event, "fate", fate.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        age = histogram("coalscan.event.age", "Time from a record's sending until its work began", event, registry);
        work = histogram("coalscan.event.work", "Time from a record's arrival until its work ended", event, registry);
    }

    private static Timer histogram(String name, String description, String event, MeterRegistry registry) {
        return Timer.builder(name)
                .description(description)
                .tag("event", event)
                .serviceLevelObjectives(BUCKETS)
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
        Objects.requireNonNull(records.get(fate), "every fate has one").increment();
    }

    /** @param sentAt by the sender's clock, epoch milliseconds */
    void begins(long sentAt, long now) {
        age.record(Duration.ofMillis(Math.max(0, now - sentAt)));
    }

    Timer work() {
        return work;
    }
}
