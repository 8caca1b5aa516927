package io.coalscan.rpc.node;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a node tells of its newest slot when all nodes are asked for it at the same time. Thread-safe. */
public final class Head {
    private static final int KEPT = 5;

    private final Deque<Duration> took = new ArrayDeque<>();
    private long slot;
    private long lag;
    private boolean astray;

    Head() {}

    public synchronized void told(long newest, Duration within) {
        slot = newest;
        took.addLast(within);
        if (took.size() > KEPT) {
            took.removeFirst();
        }
    }

    /**
     * How it compares.
     *
     * @param behind slots behind the one that counts as newest; negative when it is ahead of that
     * @param far whether that is too far for its answers to be taken before those of others
     */
    public synchronized void compared(long behind, boolean far) {
        lag = behind;
        astray = far;
    }

    public synchronized boolean astray() {
        return astray;
    }

    /** Slots behind the one that counts as newest. */
    public synchronized long lag() {
        return lag;
    }

    /** 0 for unknown. */
    public synchronized long slot() {
        return slot;
    }

    /** The shortest of its latest answers, which tells most of the way to it; null while it was asked too rarely. */
    public synchronized @Nullable Duration shortest() {
        return took.size() < KEPT
                ? null
                : took.stream().min(Duration::compareTo).orElse(null);
    }
}
