package io.coalscan.rpc.node;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How many members a node takes in a batch: as many as allowed until it refuses; then as many as it took before, else 10, else 1; tried anew later. */
final class BatchSize {
    static final int CAUTIOUS = 10;

    private final LongSupplier clock;
    private final long forgetMs;
    private final int most;
    private int size;
    private int accepted;
    private long refusedAt;

    BatchSize(int most, LongSupplier clock, Duration forget) {
        this.most = most;
        this.size = most;
        this.clock = clock;
        this.forgetMs = forget.toMillis();
    }

    synchronized int size() {
        if (size < most && clock.getAsLong() - refusedAt >= forgetMs) {
            size = most;
            accepted = 0;
        }
        return size;
    }

    synchronized void accepted(int members) {
        accepted = Math.max(accepted, members);
    }

    synchronized void refused(int members) {
        int smaller = members > CAUTIOUS ? CAUTIOUS : 1;
        int next = accepted > 1 && accepted < members ? Math.max(accepted, smaller) : smaller;
        accepted = Math.min(accepted, next);
        size = Math.min(size, next);
        refusedAt = clock.getAsLong();
    }
}
