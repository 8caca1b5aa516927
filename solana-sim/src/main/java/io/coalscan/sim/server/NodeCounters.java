package io.coalscan.sim.server;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What a node was asked. Methods that it does not know count as one, so that nobody can fill the memory with names. */
public final class NodeCounters {
    static final String UNKNOWN = "unknown";

    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final LongAdder roundTrips = new LongAdder();
    private final LongAdder tooMany = new LongAdder();
    private final LongAdder refusedCalls = new LongAdder();

    void call(String method) {
        calls.computeIfAbsent(method, m -> new LongAdder()).increment();
    }

    void roundTrip() {
        roundTrips.increment();
    }

    void refusedForRate(int members) {
        tooMany.increment();
        refusedCalls.add(members);
    }

    public Map<String, Long> calls() {
        Map<String, Long> sums = new HashMap<>();
        calls.forEach((method, count) -> sums.put(method, count.sum()));
        return sums;
    }

    public long roundTrips() {
        return roundTrips.sum();
    }

    public long tooMany() {
        return tooMany.sum();
    }

    /** Members of the requests that were too many. */
    public long refusedCalls() {
        return refusedCalls.sum();
    }

    public void reset() {
        calls.clear();
        roundTrips.reset();
        tooMany.reset();
        refusedCalls.reset();
    }
}
