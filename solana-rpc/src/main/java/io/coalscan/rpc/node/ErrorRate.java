package io.coalscan.rpc.node;

import java.util.function.LongSupplier;

/** The share of failed exchanges in the last minute, once there are 10. Not thread-safe. */
final class ErrorRate {
    private static final int ENOUGH = 10;
    private static final long BUCKET_MS = 10_000;
    private static final int BUCKETS = 6;

    private final LongSupplier clock;
    private final int[] good = new int[BUCKETS];
    private final int[] bad = new int[BUCKETS];
    private long newest = Long.MIN_VALUE;

    ErrorRate(LongSupplier clock) {
        this.clock = clock;
    }

    void count(boolean failed) {
        (failed ? bad : good)[current()]++;
    }

    /** Whether more than half of them failed. */
    boolean tooHigh() {
        current();
        int failed = 0;
        int all = 0;
        for (int at = 0; at < BUCKETS; at++) {
            failed += bad[at];
            all += bad[at] + good[at];
        }
        return all >= ENOUGH && failed * 2 > all;
    }

    void forget() {
        for (int at = 0; at < BUCKETS; at++) {
            clear(at);
        }
    }

    private int current() {
        long bucket = Math.floorDiv(clock.getAsLong(), BUCKET_MS);
        if (newest == Long.MIN_VALUE || bucket - newest >= BUCKETS) {
            forget();
            newest = bucket;
        }
        while (newest < bucket) {
            newest++;
            clear((int) Math.floorMod(newest, (long) BUCKETS));
        }
        return (int) Math.floorMod(newest, (long) BUCKETS);
    }

    private void clear(int at) {
        good[at] = 0;
        bad[at] = 0;
    }
}
