package io.coalscan.rpc.node;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Sends a node that keeps failing to the bench: after 3 failures in a row, or the first one of a node that never answered, for 1 second, then twice
 * as long each time up to 30 seconds. When its time is over one exchange at a time tries it. A rejected key benches it for long. Thread-safe.
 */
final class Bench {
    private static final int TOLERATED = 3;
    private static final long FIRST_MS = 1_000;
    private static final long LONGEST_MS = 30_000;

    private final LongSupplier clock;
    private final long keyMs;
    private final long trialMs;
    private boolean proven;
    private int failures;
    private int times;
    private long outUntil = Long.MIN_VALUE;
    private long trialUntil = Long.MIN_VALUE;

    Bench(LongSupplier clock, Duration keyRejected, Duration trial) {
        this.clock = clock;
        this.keyMs = keyRejected.toMillis();
        this.trialMs = trial.toMillis();
    }

    synchronized boolean out() {
        long now = clock.getAsLong();
        return now < outUntil || now < trialUntil;
    }

    /** An exchange begins: when the node is on trial, others wait for how it ends. */
    synchronized void began() {
        long now = clock.getAsLong();
        if (failures >= tolerated() && now >= outUntil && now >= trialUntil) {
            trialUntil = now + trialMs;
        }
    }

    synchronized void succeeded() {
        proven = true;
        failures = 0;
        times = 0;
        outUntil = Long.MIN_VALUE;
        trialUntil = Long.MIN_VALUE;
    }

    synchronized void failed() {
        failures++;
        trialUntil = Long.MIN_VALUE;
        long now = clock.getAsLong();
        if (failures >= tolerated() && now >= outUntil) {
            outUntil = now + Math.min(LONGEST_MS, FIRST_MS << Math.min(times, 5));
            times++;
        }
    }

    private int tolerated() {
        return proven ? TOLERATED : 1;
    }

    synchronized void keyRejected() {
        failures = TOLERATED;
        outUntil = clock.getAsLong() + keyMs;
        trialUntil = Long.MIN_VALUE;
    }
}
