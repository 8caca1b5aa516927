package io.coalscan.gateway.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What callers got and how fast, by labels that no caller can add to. Per call: two look-ups in maps and two additions. */
final class EdgeMetrics {
    private static final Duration[] BUCKETS = Stream.of(
                    10, 50, 100, 250, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<Request, Counter> requests = new ConcurrentHashMap<>();
    private final Map<LimitCall, Counter> limits = new ConcurrentHashMap<>();
    private final Map<Kind, Timer> latencies = new EnumMap<>(Kind.class);
    private final Counter given;
    private final Counter passedOn;

    EdgeMetrics(MeterRegistry registry) {
        this.registry = registry;
        Arrays.stream(Kind.values()).forEach(kind -> latencies.put(kind, latency(kind, registry)));
        given = kept("given", registry);
        passedOn = kept("passed_on", registry);
    }

    /** Answers that are as fast as each other. */
    enum Kind {
        /** A result that was there when it was ordered. */
        SCAN_CACHED,
        /** A result that its caller waited for, or waited for in vain. */
        SCAN_COLD,
        READ
    }

    private record Request(String route, int status) {}

    private record LimitCall(String window, boolean allowed) {}

    void answered(Endpoint endpoint, int status) {
        requests.computeIfAbsent(new Request(endpoint.template(), status), this::requests)
                .increment();
    }

    void took(Kind kind, long nanos) {
        Objects.requireNonNull(latencies.get(kind), "every kind has one").record(nanos, TimeUnit.NANOSECONDS);
    }

    void limited(String window, boolean allowed) {
        limits.computeIfAbsent(new LimitCall(window, allowed), this::limitCalls).increment();
    }

    /** A question whose answer may be kept was met by one that was. */
    void given() {
        given.increment();
    }

    void passedOn() {
        passedOn.increment();
    }

    private Counter requests(Request request) {
        return Counter.builder("coalscan.gateway.requests")
                .description("Calls of the API by route and status; 0 for those that callers left before an answer")
                .tags("route", request.route(), "status", Integer.toString(request.status()))
                .register(registry);
    }

    private Counter limitCalls(LimitCall call) {
        return Counter.builder("coalscan.gateway.limit.calls")
                .description("Calls by the window that counted them")
                .tags("window", call.window(), "outcome", call.allowed() ? "allowed" : "refused")
                .register(registry);
    }

    private static Timer latency(Kind kind, MeterRegistry registry) {
        return Timer.builder("coalscan.gateway.latency")
                .description("Time from a call's arrival until its answer was sent")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private static Counter kept(String outcome, MeterRegistry registry) {
        return Counter.builder("coalscan.gateway.kept")
                .description("Questions whose answers may be kept, by whether one was")
                .tag("outcome", outcome)
                .register(registry);
    }
}
