package io.coalscan.rpc.node;

import io.coalscan.rpc.call.RpcCall;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What a node has shown not to do: kinds of calls, and single subjects that it leaves out or answers at too great a length. Bounded, and forgotten in
 * time. Thread-safe.
 */
final class Inabilities {
    private static final int MOST = 1_000;

    private final LongSupplier clock;
    private final long forgetMs;
    private final Map<Object, Long> until = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Long> eldest) {
            return size() > MOST;
        }
    };

    Inabilities(LongSupplier clock, Duration forget) {
        this.clock = clock;
        this.forgetMs = forget.toMillis();
    }

    private record Excluded(String capability, String subject) {}

    private record TooLarge(String capability, String subject) {}

    synchronized void cannot(RpcCall<?> call) {
        until.put(call.capability(), clock.getAsLong() + forgetMs);
    }

    synchronized void excludes(RpcCall<?> call) {
        until.put(new Excluded(call.capability(), call.subject()), clock.getAsLong() + forgetMs);
    }

    synchronized void tooLarge(RpcCall<?> call) {
        until.put(new TooLarge(call.capability(), call.subject()), clock.getAsLong() + forgetMs);
    }

    synchronized boolean includes(RpcCall<?> call) {
        return holds(call.capability()) || holds(new Excluded(call.capability(), call.subject())) || isTooLarge(call);
    }

    synchronized boolean isTooLarge(RpcCall<?> call) {
        return holds(new TooLarge(call.capability(), call.subject()));
    }

    private boolean holds(Object key) {
        Long end = until.get(key);
        if (end == null) {
            return false;
        }
        if (clock.getAsLong() >= end) {
            until.remove(key);
            return false;
        }
        return true;
    }
}
