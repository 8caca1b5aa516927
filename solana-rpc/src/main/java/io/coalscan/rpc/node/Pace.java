package io.coalscan.rpc.node;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * How fast a node answers, and whether it keeps up. A node that another overtook twice in a row is late for 1 second, then twice as long each time up
 * to 30 seconds: others are asked before it, and nothing else is held against it. An answer in time ends that. Thread-safe.
 */
final class Pace {
    private static final int TOLERATED = 2;
    private static final int HEAVIER = 3;
    private static final long FIRST_MS = 1_000;
    private static final int MOST_DOUBLINGS = 5;
    private static final long LONGEST_MS = 30_000;

    private final Latencies latencies = new Latencies();
    private final Hedging hedging;
    private final LongSupplier clock;
    private int overtaken;
    private int times;
    private long lateUntil = Long.MIN_VALUE;

    Pace(Hedging hedging, LongSupplier clock) {
        this.hedging = hedging;
        this.clock = clock;
    }

    /** How long an exchange may take before it is overdue. */
    Duration patience(Collection<String> methods, boolean heavy) {
        Duration usual = latencies.quantile(methods, hedging.quantile());
        int times = heavy ? HEAVIER : 1;
        if (usual.isNegative()) {
            return hedging.unknown().multipliedBy(times);
        }
        Duration least = hedging.least();
        Duration most = hedging.most().multipliedBy(times);
        return usual.compareTo(least) < 0 ? least : usual.compareTo(most) > 0 ? most : usual;
    }

    void took(Collection<String> methods, Duration time) {
        latencies.took(Set.copyOf(methods), time);
    }

    /** An exchange came to a good end before it was overdue. */
    synchronized void inTime() {
        overtaken = 0;
        times = 0;
        lateUntil = Long.MIN_VALUE;
    }

    /** Another node answered what this one was overdue with. */
    synchronized void overtaken() {
        overtaken++;
        long now = clock.getAsLong();
        if (overtaken >= TOLERATED && now >= lateUntil) {
            lateUntil = now + Math.min(LONGEST_MS, FIRST_MS << Math.min(times, MOST_DOUBLINGS));
            times++;
        }
    }

    synchronized boolean late() {
        return clock.getAsLong() < lateUntil;
    }
}
