package io.coalscan.rpc.node;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * How fast a node answers, and whether it keeps up. A node that another overtook twice in a row is late, see {@link Exclusion}: others are asked before
 * it, and nothing else is held against it. An answer in time ends that. Thread-safe.
 */
final class Pace {
    private static final int TOLERATED = 2;
    private static final int HEAVIER = 3;

    private final Latencies latencies = new Latencies();
    private final Hedging hedging;
    private final Exclusion exclusion;
    private int overtaken;

    Pace(Hedging hedging, LongSupplier clock) {
        this.hedging = hedging;
        this.exclusion = new Exclusion(clock);
    }

    /** How long an exchange may take before it is overdue. */
    Duration patience(Collection<String> methods, boolean heavy) {
        Duration usual = latencies.quantile(methods, hedging.quantile());
        int times = heavy ? HEAVIER : 1;
        if (usual == null) {
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
        exclusion.end();
    }

    /** Another node answered what this one was overdue with. */
    synchronized void overtaken() {
        overtaken++;
        if (overtaken >= TOLERATED) {
            exclusion.begin();
        }
    }

    synchronized boolean late() {
        return exclusion.out();
    }

    /** Whether one call may find out if it keeps up again. */
    synchronized boolean due() {
        return exclusion.due();
    }
}
