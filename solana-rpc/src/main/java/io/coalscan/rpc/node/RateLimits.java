package io.coalscan.rpc.node;

import io.coalscan.rpc.node.HttpAnswer.Told;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How fast one node may be asked: its limit for all calls and for each method, from the settings, from its headers, or from its refusals; and its limit
 * for all calls of a second, from refusals only. Until its first answer nothing is known, and it is asked little. Thread-safe.
 */
final class RateLimits {
    static final String ALL = "*";
    private static final long PAUSE_MS = 1_000;
    private static final Use NONE = new Use(0, 0, 0);

    private final LongSupplier clock;
    private final WindowLimit total;
    private final SecondLimit second = new SecondLimit();
    private final Map<String, WindowLimit> perMethod = new HashMap<>();
    private int untoldMethod = WindowLimit.UNLIMITED;
    private boolean known;
    private boolean told;

    RateLimits(NodeLimits limits, LongSupplier clock) {
        this.clock = clock;
        this.total = limit(limits.calls());
        limits.perMethod().forEach((method, calls) -> perMethod.put(method, limit(calls)));
    }

    private static WindowLimit limit(int calls) {
        return calls > 0 ? WindowLimit.set(calls) : new WindowLimit(WindowLimit.UNLIMITED);
    }

    /** Whether the node has answered before, so that what it tells of its limits is known. */
    synchronized boolean known() {
        return known;
    }

    /** Takes one call of the method if the limits allow it now. */
    synchronized boolean take(String method) {
        long now = clock.getAsLong();
        WindowLimit ofMethod = ofMethod(method);
        if (second.room(now) > 0 && total.room(now) > 0 && ofMethod.take(now) && total.take(now)) {
            second.count(now);
            return true;
        }
        return false;
    }

    /** How many calls of the method the limits allow now. */
    synchronized int room(String method) {
        long now = clock.getAsLong();
        return Math.min(
                second.room(now), Math.min(total.room(now), ofMethod(method).room(now)));
    }

    /** How many calls of whichever methods the limits allow now. */
    synchronized int room() {
        long now = clock.getAsLong();
        return Math.min(second.room(now), total.room(now));
    }

    /** Milliseconds until a call of the method may be made. */
    synchronized long wait(String method) {
        long now = clock.getAsLong();
        return Math.max(
                        second.freeAt(now),
                        Math.max(total.freeAt(now), ofMethod(method).freeAt(now)))
                - now;
    }

    /** Learns from an answer. A limit per method that is told for one method is taken to hold for those not seen yet. */
    synchronized void answered(Collection<String> methods, HttpAnswer answer) {
        long now = clock.getAsLong();
        known = true;
        Told whole = answer.total();
        if (whole.known()) {
            told = true;
            total.told(whole.limit(), whole.remaining(), now);
        }
        Told each = answer.perMethod();
        if (each.known()) {
            Set<String> distinct = Set.copyOf(methods);
            untoldMethod = each.limit();
            distinct.forEach(
                    method -> ofMethod(method).told(each.limit(), distinct.size() == 1 ? each.remaining() : -1, now));
        }
    }

    /**
     * The node refused these calls. One that asks for a second of patience at most, and never told of a limit, is taken to count calls by the second. Else one
     * method alone is taken to have met its own limit; a mixture to have met the node's.
     */
    synchronized void refused(Collection<String> methods, boolean partly, @Nullable Duration retryAfter) {
        long now = clock.getAsLong();
        known = true;
        if (!told && retryAfter != null && second.refused(methods.size(), partly, now, retryAfter)) {
            return;
        }
        long pause = retryAfter == null ? PAUSE_MS : Math.max(1, retryAfter.toMillis());
        Set<String> distinct = Set.copyOf(methods);
        WindowLimit limit = distinct.size() == 1 ? ofMethod(distinct.iterator().next()) : total;
        limit.refused(methods.size(), now, pause);
    }

    /** Calls that fit into the time, half of them of one method at most, be it the method with the tightest limit. */
    synchronized int affordable(Duration within) {
        long windows = 1 + within.toMillis() / (WindowLimit.WINDOW_MS + 250);
        long byWindows = within(windows, 1, inAWindow(WindowLimit::capacity));
        return (int) Math.min(byWindows, within(within.toMillis(), WindowLimit.WINDOW_MS, second.inTenSeconds()));
    }

    private static long within(long times, long of, long calls) {
        return calls >= WindowLimit.UNLIMITED
                ? WindowLimit.UNLIMITED
                : Math.min(WindowLimit.UNLIMITED - 1, calls * times / of);
    }

    /** Calls a second of all processes together, half of them of one method at most, as far as this one knows; infinite for no known limit. */
    synchronized double perSecond() {
        long calls = Math.min(inAWindow(WindowLimit::whole), second.inTenSeconds());
        return calls >= WindowLimit.UNLIMITED ? Double.POSITIVE_INFINITY : calls * 1_000.0 / WindowLimit.WINDOW_MS;
    }

    private long inAWindow(ToIntFunction<WindowLimit> capacity) {
        int tightest = untoldMethod;
        for (WindowLimit limit : perMethod.values()) {
            tightest = Math.min(tightest, capacity.applyAsInt(limit));
        }
        return Math.min(capacity.applyAsInt(total), 2L * tightest);
    }

    /**
     * What this process makes of each limit, by method, and {@link #ALL} for all of them.
     *
     * @param waiting calls by method
     */
    synchronized Map<String, Use> use(Map<String, Integer> waiting) {
        long now = clock.getAsLong();
        Map<String, Use> uses = new HashMap<>();
        perMethod.forEach((method, limit) -> uses.put(method, limit.use(now, waiting.getOrDefault(method, 0))));
        int all = waiting.values().stream().mapToInt(Integer::intValue).sum();
        uses.put(ALL, total.use(now, all));
        return uses;
    }

    /** @param others what each other process makes of the limits */
    synchronized void shared(Map<String, Use> own, List<Map<String, Use>> others) {
        long now = clock.getAsLong();
        own.forEach((name, use) -> (name.equals(ALL) ? total : ofMethod(name))
                .shared(
                        now,
                        use,
                        others.stream()
                                .map(uses -> uses.getOrDefault(name, NONE))
                                .toList()));
    }

    synchronized void sharedEvenly(int processes) {
        total.sharedEvenly(processes);
        perMethod.values().forEach(limit -> limit.sharedEvenly(processes));
    }

    private WindowLimit ofMethod(String method) {
        return perMethod.computeIfAbsent(method, _ -> new WindowLimit(untoldMethod));
    }
}
