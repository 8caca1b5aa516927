package io.coalscan.rpc.node;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a node tells of its newest slot, by itself or when all nodes are asked for it at the same time. Thread-safe. */
public final class Head {
    private static final int KEPT = 5;

    private final Deque<Duration> took = new ArrayDeque<>();
    private @Nullable Long slot;
    private @Nullable Long lag;
    private boolean astray;
    private long heardAt = Long.MIN_VALUE;

    Head() {}

    public synchronized void told(long newest, Duration within) {
        slot = newest;
        took.addLast(within);
        if (took.size() > KEPT) {
            took.removeFirst();
        }
    }

    /** It told a slot by itself, at that time in milliseconds of a clock that does not run backwards. */
    public synchronized void heard(long newest, long now) {
        slot = newest;
        heardAt = now;
    }

    /** What it told by itself since then; null when it did not. */
    public synchronized @Nullable Long heardSince(long time) {
        return heardAt > time ? slot : null;
    }

    /**
     * How it compares.
     *
     * @param behind slots behind the one that counts as newest; negative when it is ahead of that; null when it only said that it is behind
     * @param far whether that is too far for its answers to be taken before those of others
     */
    public synchronized void compared(@Nullable Long behind, boolean far) {
        lag = behind;
        astray = far;
    }

    public synchronized boolean astray() {
        return astray;
    }

    /** Slots behind the one that counts as newest; null while it was not compared. */
    public synchronized @Nullable Long lag() {
        return lag;
    }

    /** Null while it has not told any. */
    public synchronized @Nullable Long slot() {
        return slot;
    }

    /** The shortest of its latest answers, which tells most of the way to it; null while it was asked too rarely. */
    public synchronized @Nullable Duration shortest() {
        return took.size() < KEPT
                ? null
                : took.stream().min(Duration::compareTo).orElse(null);
    }
}
