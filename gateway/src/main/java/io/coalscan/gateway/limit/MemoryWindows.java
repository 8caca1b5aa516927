package io.coalscan.gateway.limit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Windows of this instance alone, of the callers seen last. */
final class MemoryWindows implements SlidingWindows {
    private final InstantSource clock;
    private final Map<String, List<Counted>> calls;

    /** @param at epoch milliseconds */
    private record Counted(String id, long at) {}

    /** @param callers how many windows are remembered */
    MemoryWindows(InstantSource clock, int callers) {
        this.clock = clock;
        this.calls = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<Counted>> eldest) {
                return size() > callers;
            }
        };
    }

    @Override
    public Mono<Decision> call(Claim claim) {
        return Mono.fromSupplier(() -> count(claim));
    }

    @Override
    public Mono<Void> takeBack(Claim claim) {
        return Mono.fromRunnable(() -> forget(claim));
    }

    synchronized Decision count(Claim claim) {
        var window = claim.window();
        long now = clock.millis();
        long span = window.span().toMillis();
        var counted = calls.computeIfAbsent(key(claim), _ -> new ArrayList<>());
        counted.removeIf(call -> call.at() <= now - span);
        boolean allowed = counted.size() < window.limit();
        if (allowed) {
            counted.add(new Counted(claim.id(), now));
        }
        // more than the limit are there when this instance's share is smaller than what it gave out before
        int leaving = Math.max(0, counted.size() - window.limit());
        var reset = Duration.ofMillis(counted.get(leaving).at() + span - now);
        return new Decision(allowed, window.limit(), Math.max(0, window.limit() - counted.size()), reset);
    }

    synchronized void forget(Claim claim) {
        var counted = calls.get(key(claim));
        if (counted != null) {
            counted.removeIf(call -> call.id().equals(claim.id()));
        }
    }

    private static String key(Claim claim) {
        return claim.window().name() + ' ' + claim.caller();
    }
}
