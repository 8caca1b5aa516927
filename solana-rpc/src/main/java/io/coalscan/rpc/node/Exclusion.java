package io.coalscan.rpc.node;

import java.util.function.LongSupplier;

/**
 * How long a node is passed over: 1 second, then twice as long each time up to 30 seconds. The end of that time only allows a trial; a trial that goes
 * well ends the exclusion. The doubling is forgotten after a minute without trouble, so that a node which comes and goes is excluded for longer and
 * longer. Not thread-safe.
 */
final class Exclusion {
    private static final long FIRST_MS = 1_000;
    private static final int MOST_DOUBLINGS = 5;
    private static final long LONGEST_MS = 30_000;
    private static final long FORGOTTEN_MS = 60_000;

    private final LongSupplier clock;
    private boolean out;
    private int times;
    private long until;
    private long lastOver = Long.MIN_VALUE;

    Exclusion(LongSupplier clock) {
        this.clock = clock;
    }

    boolean out() {
        return out;
    }

    /** Whether a trial may be made. */
    boolean due() {
        return out && clock.getAsLong() >= until;
    }

    /** Trouble, of which there may be several pieces at a time: what comes while it is out already changes nothing. */
    void begin() {
        long now = clock.getAsLong();
        if (out && now < until) {
            return;
        }
        if (!out && lastOver != Long.MIN_VALUE && now - lastOver >= FORGOTTEN_MS) {
            times = 0;
        }
        until = now + Math.min(LONGEST_MS, FIRST_MS << Math.min(times, MOST_DOUBLINGS));
        times++;
        out = true;
    }

    /** For a reason that does not go away by itself. */
    void beginFor(long millis) {
        out = true;
        until = clock.getAsLong() + millis;
    }

    void end() {
        if (out) {
            out = false;
            lastOver = clock.getAsLong();
        }
    }
}
