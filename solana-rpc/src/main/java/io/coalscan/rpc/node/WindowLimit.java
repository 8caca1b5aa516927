package io.coalscan.rpc.node;

import java.util.Arrays;

/**
 * Calls in any 10 seconds, counted in quarters of a second, each of which counts until all of it is out of the window: up to 250 ms of caution for
 * the way to the node. A capacity learned from refusals grows again, 5 % per quiet window, up to what the node told if it told anything. Times are
 * milliseconds of one clock. Not thread-safe.
 */
final class WindowLimit {
    static final long WINDOW_MS = 10_000;
    static final int UNLIMITED = Integer.MAX_VALUE;
    private static final long BUCKET_MS = 250;
    private static final int BUCKETS = (int) (WINDOW_MS / BUCKET_MS) + 1;

    private final int[] counts = new int[BUCKETS];
    private long newest = Long.MIN_VALUE;
    private int used;
    private int capacity;
    private int ceiling;
    private long changedAt;
    private long pausedUntil = Long.MIN_VALUE;

    WindowLimit(int capacity) {
        this.capacity = capacity;
        this.ceiling = capacity;
    }

    boolean take(long now) {
        if (room(now) < 1) {
            return false;
        }
        count(now, 1);
        return true;
    }

    /** Calls that may be made at once; {@link #UNLIMITED} when no limit is known. */
    int room(long now) {
        advance(now);
        recover(now);
        if (now < pausedUntil) {
            return 0;
        }
        return capacity == UNLIMITED ? UNLIMITED : Math.max(0, capacity - used);
    }

    /** When the next call may be made; now when it may be made at once. */
    long freeAt(long now) {
        if (room(now) > 0) {
            return now;
        }
        return Math.max(pausedUntil, used >= capacity ? oldestLeaves() : now);
    }

    int capacity() {
        return capacity;
    }

    /** The node told its limit and what is left of it. Others may share it: what they took counts as taken now. */
    void told(int limit, int remaining, long now) {
        if (ceiling != limit) {
            ceiling = limit;
            capacity = limit;
            changedAt = now;
        }
        advance(now);
        int unseen = remaining < 0 ? 0 : limit - remaining - used;
        if (unseen > 0) {
            count(now, unseen);
        }
    }

    /** The node refused that many calls: no more until the pause ends, then no more than it accepted before, or half when it accepted none. */
    void refused(int calls, long now, long pauseMs) {
        boolean sameTrouble = now < pausedUntil;
        pausedUntil = Math.max(pausedUntil, now + pauseMs);
        if (sameTrouble) {
            return;
        }
        advance(now);
        int accepted = used - calls;
        int bearable = accepted > 0 ? accepted : Math.max(1, used / 2);
        capacity = Math.min(capacity, bearable);
        changedAt = now;
    }

    private void recover(long now) {
        if (capacity < ceiling && now - Math.max(changedAt, pausedUntil) >= WINDOW_MS) {
            capacity = (int) Math.min(ceiling, capacity + Math.max(1L, capacity / 20));
            changedAt = now;
        }
    }

    private void count(long now, int calls) {
        advance(now);
        counts[(int) Math.floorMod(newest, (long) BUCKETS)] += calls;
        used += calls;
    }

    private void advance(long now) {
        long bucket = Math.floorDiv(now, BUCKET_MS);
        if (newest == Long.MIN_VALUE || bucket - newest >= BUCKETS) {
            Arrays.fill(counts, 0);
            used = 0;
            newest = Math.max(newest, bucket);
            return;
        }
        while (newest < bucket) {
            newest++;
            int at = (int) Math.floorMod(newest, (long) BUCKETS);
            used -= counts[at];
            counts[at] = 0;
        }
    }

    private long oldestLeaves() {
        for (long bucket = newest - BUCKETS + 1; bucket <= newest; bucket++) {
            if (counts[(int) Math.floorMod(bucket, (long) BUCKETS)] > 0) {
                return (bucket + BUCKETS) * BUCKET_MS;
            }
        }
        return newest * BUCKET_MS;
    }
}
