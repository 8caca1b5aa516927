package io.coalscan.rpc.node;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Sends a node that keeps failing to the bench: after 3 failures in a row, the first one of a node that never answered, or when more than half of its
 * latest exchanges failed. It stays there until a trial succeeds, see {@link Exclusion}. A rejected key benches it for long. Thread-safe.
 */
final class Bench {
    private static final int TOLERATED = 3;

    private final Exclusion exclusion;
    private final ErrorRate rate;
    private final long keyMs;
    private boolean proven;
    private int failures;

    Bench(LongSupplier clock, Duration keyRejected) {
        this.exclusion = new Exclusion(clock);
        this.rate = new ErrorRate(clock);
        this.keyMs = keyRejected.toMillis();
    }

    synchronized boolean out() {
        return exclusion.out();
    }

    /** Whether one call may find out if it is well again. */
    synchronized boolean due() {
        return exclusion.due();
    }

    /** An exchange was of use, if not for more than half of its calls when it went mostly wrong. */
    synchronized void succeeded(boolean mostlyWrong) {
        proven = true;
        failures = 0;
        if (exclusion.out()) {
            exclusion.end();
            rate.forget();
        }
        rate.count(mostlyWrong);
        if (rate.tooHigh()) {
            exclusion.begin();
        }
    }

    synchronized void failed() {
        failures++;
        rate.count(true);
        if (failures >= (proven ? TOLERATED : 1) || rate.tooHigh()) {
            exclusion.begin();
        }
    }

    synchronized void keyRejected() {
        failures = TOLERATED;
        exclusion.beginFor(keyMs);
    }
}
