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
    /** What the last refusal tells that the node does not take; {@link #UNLIMITED} for nothing. */
    private int most = UNLIMITED;

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
     * @param partly whether it took others of the same request: it was full then, and no more than full
     * @return false when that is no sign of a limit per second
     */
    boolean refused(int calls, boolean partly, long now, Duration retryAfter) {
        if (retryAfter.toMillis() > WINDOW_MS) {
            return false;
        }
        if (now < pausedUntil) {
            alsoRefused(calls, partly);
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
            most = UNLIMITED;
            return false;
        }
        settled = capacity != UNLIMITED;
        int taken = inTheSecond > calls ? inTheSecond - calls : Math.max(1, inTheSecond / 2);
        if (settled) {
            metAgain(taken);
        } else {
            capacity = taken;
            most = partly ? taken : UNLIMITED;
        }
        least = Math.max(1, capacity / LEAST_PART);
        pausedUntil = now + Math.max(1, retryAfter.toMillis());
        filledAt = pausedUntil;
        tokens = 0;
        open = false;
        return true;
    }

    /** Those that were on their way already: they were not taken either. */
    private void alsoRefused(int calls, boolean partly) {
        if (!settled) {
            capacity = Math.max(least, capacity - calls);
            most = partly || most != UNLIMITED ? capacity : UNLIMITED;
        }
    }

    /** A full second tells the limit; in another one the calls did not arrive as evenly as they were sent: a tenth less at most. */
    private void metAgain(int taken) {
        int fallen = (int) (capacity * AT_LEAST_OF_BEFORE);
        most = Math.max(1, Math.min((int) (capacity * UNDER_THE_REFUSED), taken >= fallen ? taken : capacity));
        capacity = Math.clamp(Math.max(taken, fallen), 1, most);
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
        boolean met = settled || most != UNLIMITED;
        if (now - Math.max(changedAt, pausedUntil) >= (met ? CALM_MS : CALM_AT_FIRST_MS)) {
            capacity = Math.max(capacity, Math.min(capacity + Math.max(1, capacity / 20), most(now)));
            changedAt = now;
            doubts = 0;
        }
    }

    private int most(long now) {
        return now - pausedUntil >= REFUSED_IS_REMEMBERED_MS ? UNLIMITED : most;
    }
}
