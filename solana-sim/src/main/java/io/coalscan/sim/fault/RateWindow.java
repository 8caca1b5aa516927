package io.coalscan.sim.fault;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Counts calls in a sliding window: exactly so many in any window, whenever it begins. Calls that were refused do not count. */
public final class RateWindow {
    private final LongSupplier millis;
    private final ArrayDeque<Long> all = new ArrayDeque<>();
    private final Map<String, ArrayDeque<Long>> byMethod = new HashMap<>();

    public RateWindow(LongSupplier millis) {
        this.millis = millis;
    }

    /**
     * What became of a request.
     *
     * @param retryAfterMillis 0 when it was taken
     * @param methodLeft calls of its method that are left
     */
    public record Verdict(boolean taken, long retryAfterMillis, int methodLeft) {}

    /** Takes all of these calls or none. */
    public synchronized Verdict take(List<String> methods, RateLimits limits) {
        long now = millis.getAsLong();
        drop(all, now - limits.windowMillis());
        byMethod.values().forEach(times -> drop(times, now - limits.windowMillis()));
        Map<String, Integer> wanted = new HashMap<>();
        methods.forEach(method -> wanted.merge(method, 1, Integer::sum));
        long wait = wait(all, methods.size(), limits.calls(), limits.windowMillis(), now);
        int left = limits.perMethod();
        for (Map.Entry<String, Integer> entry : wanted.entrySet()) {
            ArrayDeque<Long> times = byMethod.computeIfAbsent(entry.getKey(), m -> new ArrayDeque<>());
            wait = Math.max(wait, wait(times, entry.getValue(), limits.perMethod(), limits.windowMillis(), now));
            left = Math.min(left, limits.perMethod() - times.size());
        }
        if (wait > 0) {
            return new Verdict(false, wait, Math.max(0, left));
        }
        for (String method : methods) {
            all.add(now);
            byMethod.computeIfAbsent(method, m -> new ArrayDeque<>()).add(now);
            left = Math.min(left, limits.perMethod() - byMethod.get(method).size());
        }
        return new Verdict(true, 0, Math.max(0, left));
    }

    /** How long until so many more fit; a number that never fits waits a whole window. */
    private static long wait(ArrayDeque<Long> times, int more, int limit, long window, long now) {
        int tooMany = times.size() + more - limit;
        if (tooMany <= 0) {
            return 0;
        }
        if (tooMany > times.size()) {
            return window;
        }
        long leaves = times.stream().skip(tooMany - 1L).findFirst().orElse(now);
        return Math.max(1, leaves + window - now);
    }

    private static void drop(ArrayDeque<Long> times, long until) {
        while (!times.isEmpty() && times.peekFirst() <= until) {
            times.removeFirst();
        }
    }
}
