package io.coalscan.rpc.node;

import java.time.Duration;

/**
 * Calls in any second, learned from a node that refuses some and asks for no more than a second of patience: most providers count so. Calls are spread over
 * the second, because those that are sent at once are refused at once when they come a little early: a twentieth of it may go together. A node that refuses
 * though little was sent counts longer than a second: this is not believed then. Times are milliseconds of one clock. Not thread-safe.
 */
final class SecondLimit {
    static final int UNLIMITED = WindowLimit.UNLIMITED;
    private static final long WINDOW_MS = 1_000;
    private static final long BUCKET_MS = 100;
    private static final double TOGETHER = 0.05;
    private static final double WORTH_SENDING = 0.75;
    private static final double AT_LEAST_OF_BEFORE = 0.9;
    /** How near the refused capacity is tried again while it is remembered: each refusal costs a second of silence. */
    private static final double UNDER_THE_REFUSED = 0.975;

    private static final long REFUSED_IS_REMEMBERED_MS = 60_000;
    private static final long CALM_MS = 10_000;
    /** Until it was met from below, it is what happened to be taken in the first second: too little. */
    private static final long CALM_AT_FIRST_MS = 2_000;

    private static final int BELIEVED = 3;
    private static final int LEAST_PART = 4;

    private final SlidingCount sent = new SlidingCount(WINDOW_MS, BUCKET_MS);
    private int capacity = UNLIMITED;
    private int least = 1;
    private double tokens;
    private long filledAt;
    private boolean open;
    private boolean settled;
    /** The capacity that was refused last; {@link #UNLIMITED} for none. */
    private int refusedAt = UNLIMITED;

    private int doubts;
    private long changedAt;
    private long pausedUntil = Long.MIN_VALUE;

    void count(long now) {
        sent.add(now, 1);
        tokens--;
    }

    /** Calls that may be made at once: none until some are worth a request. */
    int room(long now) {
        if (now < pausedUntil) {
            return 0;
        }
        if (capacity == UNLIMITED) {
            return UNLIMITED;
        }
        recover(now);
        fill(now);
        open = tokens >= (open ? 1 : worthSending());
        return open ? (int) tokens : 0;
    }

    /** When the next call may be made; now when it may be made at once. */
    long freeAt(long now) {
        if (room(now) > 0) {
            return now;
        }
        return now < pausedUntil
                ? pausedUntil
                : now + Math.max(1, (long) Math.ceil((worthSending() - tokens) / perMilli()));
    }

    /** Calls in 10 seconds that may be counted on. */
    int inTenSeconds() {
        return capacity == UNLIMITED ? UNLIMITED : (int) Math.min(UNLIMITED - 1.0, perMilli() * 10_000);
    }

    /**
     * The node refused that many calls, which were counted.
     *
     * @return false when that is no sign of a limit per second
     */
    boolean refused(int calls, long now, Duration retryAfter) {
        if (retryAfter.toMillis() > WINDOW_MS) {
            return false;
        }
        if (now < pausedUntil) {
            // those that were on their way already: they were not taken either
            capacity = settled ? capacity : Math.max(least, capacity - calls);
            return true;
        }
        int inTheSecond = sent.sum(now);
        boolean doubtful = capacity != UNLIMITED && inTheSecond * 2 <= capacity;
        doubts += doubtful ? 1 : 0;
        changedAt = now;
        if (doubts >= BELIEVED) {
            doubts = 0;
            settled = false;
            capacity = UNLIMITED;
            refusedAt = UNLIMITED;
            return false;
        }
        settled = capacity != UNLIMITED;
        refusedAt = capacity;
        capacity = learned(inTheSecond, calls);
        least = Math.max(1, capacity / LEAST_PART);
        pausedUntil = now + Math.max(1, retryAfter.toMillis());
        filledAt = pausedUntil;
        tokens = 0;
        open = false;
        return true;
    }

    /** What it took in the second before; less than a tenth under what held before, for calls do not arrive as evenly as they are sent. */
    private int learned(int inTheSecond, int calls) {
        int taken = inTheSecond > calls ? inTheSecond - calls : Math.max(1, inTheSecond / 2);
        return capacity == UNLIMITED
                ? taken
                : Math.max(1, Math.min(capacity, Math.max(taken, (int) (capacity * AT_LEAST_OF_BEFORE))));
    }

    /** Those that go together and those that follow evenly are no more than the capacity in any second. */
    private double perMilli() {
        return capacity * (1 - TOGETHER) / WINDOW_MS;
    }

    private double together() {
        return Math.max(1, capacity * TOGETHER);
    }

    private double worthSending() {
        return Math.max(1, together() * WORTH_SENDING);
    }

    private void fill(long now) {
        tokens = Math.min(together(), tokens + (now - filledAt) * perMilli());
        filledAt = now;
    }

    private void recover(long now) {
        if (now - Math.max(changedAt, pausedUntil) >= (settled ? CALM_MS : CALM_AT_FIRST_MS)) {
            capacity = Math.max(capacity, Math.min(capacity + Math.max(1, capacity / 20), most(now)));
            changedAt = now;
            doubts = 0;
        }
    }

    private int most(long now) {
        return refusedAt == UNLIMITED || now - pausedUntil >= REFUSED_IS_REMEMBERED_MS
                ? UNLIMITED
                : (int) (refusedAt * UNDER_THE_REFUSED);
    }
}
