package io.coalscan.rpc.node;

import java.util.Arrays;

/**
 * Calls in a sliding window, counted in buckets, each of which counts until all of it is out of the window: up to a bucket of caution for the way to
 * the node. Times are milliseconds of one clock. Not thread-safe.
 */
final class SlidingCount {
    private final long bucketMs;
    private final int[] counts;
    private long newest = Long.MIN_VALUE;
    private int sum;

    SlidingCount(long windowMs, long bucketMs) {
        this.bucketMs = bucketMs;
        this.counts = new int[(int) (windowMs / bucketMs) + 1];
    }

    int sum(long now) {
        advance(now);
        return sum;
    }

    void add(long now, int calls) {
        advance(now);
        counts[(int) Math.floorMod(newest, (long) counts.length)] += calls;
        sum += calls;
    }

    /** When the oldest calls no longer count; a window from now when there are none. */
    long oldestLeaves() {
        long bucket = newest - counts.length + 1;
        while (bucket < newest && counts[(int) Math.floorMod(bucket, (long) counts.length)] == 0) {
            bucket++;
        }
        return (bucket + counts.length) * bucketMs;
    }

    private void advance(long now) {
        long bucket = Math.floorDiv(now, bucketMs);
        if (newest == Long.MIN_VALUE || bucket - newest >= counts.length) {
            Arrays.fill(counts, 0);
            sum = 0;
            newest = Math.max(newest, bucket);
            return;
        }
        while (newest < bucket) {
            newest++;
            int at = (int) Math.floorMod(newest, (long) counts.length);
            sum -= counts[at];
            counts[at] = 0;
        }
    }
}
