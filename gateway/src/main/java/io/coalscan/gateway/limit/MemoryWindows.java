package io.coalscan.gateway.limit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Windows of this instance alone, of the callers seen last. */
final class MemoryWindows implements SlidingWindows {
    private final InstantSource clock;
    private final Map<String, ArrayDeque<Long>> calls;

    /** @param callers how many windows are remembered */
    MemoryWindows(InstantSource clock, int callers) {
        this.clock = clock;
        this.calls = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ArrayDeque<Long>> eldest) {
                return size() > callers;
            }
        };
    }

    @Override
    public Mono<Decision> call(String caller, Window window) {
        return Mono.fromSupplier(() -> count(caller, window));
    }

    /** Counts a call that was let through elsewhere. */
    void note(String caller, Window window) {
        count(caller, window);
    }

    private synchronized Decision count(String caller, Window window) {
        long now = clock.millis();
        long span = window.span().toMillis();
        var times = calls.computeIfAbsent(window.name() + ' ' + caller, _ -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst() <= now - span) {
            times.removeFirst();
        }
        boolean allowed = times.size() < window.limit();
        if (allowed) {
            times.addLast(now);
        }
        var reset = Duration.ofMillis(times.getFirst() + span - now);
        return new Decision(allowed, window.limit(), window.limit() - times.size(), reset);
    }
}
