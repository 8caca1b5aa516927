package io.coalscan.rpc.node;

import java.util.List;

/**
 * Calls in any 10 seconds, counted in quarters of a second, each of which counts until all of it is out of the window: up to 250 ms of caution for
 * the way to the node. A capacity learned from refusals grows again, 5 % per quiet window, up to what the node told if it told anything. Times are
 * milliseconds of one clock. Not thread-safe.
 */
final class WindowLimit {
    static final long WINDOW_MS = 10_000;
    static final int UNLIMITED = Integer.MAX_VALUE;
    private static final long BUCKET_MS = 250;
    private static final long SOON_MS = 1_000;

    private final SlidingCount count = new SlidingCount(WINDOW_MS, BUCKET_MS);
    private int capacity;
    private int ceiling;
    private long changedAt;
    private long pausedUntil = Long.MIN_VALUE;
    /** Pauses that others were asked for are not told on: they would be handed to and fro for ever. */
    private long othersPausedUntil = Long.MIN_VALUE;

    /** Whether the limit is that of all processes together: one that was told or learned is what is left to this one already. */
    private boolean ofAll;

    private Share share = Share.WHOLE;

    WindowLimit(int capacity) {
        this(capacity, false);
    }

    private WindowLimit(int capacity, boolean ofAll) {
        this.capacity = capacity;
        this.ceiling = capacity;
        this.ofAll = ofAll;
    }

    /** A limit from the settings, which all processes that have them share. */
    static WindowLimit set(int capacity) {
        return new WindowLimit(capacity, true);
    }

    boolean take(long now) {
        if (room(now) < 1) {
            return false;
        }
        count.add(now, 1);
        return true;
    }

    /** Calls that may be made at once; {@link #UNLIMITED} when no limit is known. */
    int room(long now) {
        recover(now);
        if (now < Math.max(pausedUntil, othersPausedUntil)) {
            return 0;
        }
        return capacity == UNLIMITED ? UNLIMITED : Math.max(0, allowed() - count.sum(now));
    }

    /** When the next call may be made; now when it may be made at once. */
    long freeAt(long now) {
        if (room(now) > 0) {
            return now;
        }
        return Math.max(Math.max(pausedUntil, othersPausedUntil), count.sum(now) < allowed() ? now : mayBeFree(now));
    }

    /** What others leave to this process may be more soon. */
    private long mayBeFree(long now) {
        if (share == Share.WHOLE) {
            return count.oldestLeaves();
        }
        return count.sum(now) == 0 ? now + SOON_MS : Math.min(now + SOON_MS, count.oldestLeaves());
    }

    private int allowed() {
        return ofAll ? share.of(capacity) : capacity;
    }

    /** What this process makes of it. */
    Use use(long now, int waiting) {
        int used = count.sum(now);
        return new Use(used, used + waiting, now < pausedUntil ? pausedUntil - now : 0);
    }

    /** What the others make of it; a pause that the node asked one of them for holds for all. */
    void shared(long now, Use own, List<Use> others) {
        share = ofAll && capacity != UNLIMITED ? Share.of(capacity, own, others) : Share.WHOLE;
        others.forEach(other -> othersPausedUntil = Math.max(othersPausedUntil, now + other.pausedMs()));
    }

    void sharedEvenly(int processes) {
        share = Share.even(processes);
    }

    /** Calls in 10 seconds that this process may count on. */
    int capacity() {
        return ofAll && capacity != UNLIMITED ? share.partOf(capacity) : capacity;
    }

    /** Calls in 10 seconds that all processes together may make, as far as this one knows. */
    int whole() {
        return capacity;
    }

    /** The node told its limit and what is left of it. Others may share it: what they took counts as taken now. */
    void told(int limit, int remaining, long now) {
        if (ceiling != limit) {
            ceiling = limit;
            capacity = limit;
            changedAt = now;
        }
        ofAll = false;
        int unseen = remaining < 0 ? 0 : limit - remaining - count.sum(now);
        if (unseen > 0) {
            count.add(now, unseen);
        }
    }

    /** The node refused that many calls: no more until the pause ends, then no more than it accepted before, or half when it accepted none. */
    void refused(int calls, long now, long pauseMs) {
        boolean sameTrouble = now < pausedUntil;
        pausedUntil = Math.max(pausedUntil, now + pauseMs);
        if (sameTrouble) {
            return;
        }
        int used = count.sum(now);
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
}
