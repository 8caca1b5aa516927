package io.coalscan.rpc.node;

import io.coalscan.rpc.read.ReadScope;

/** When a call goes among those that wait, and whether it ever went. Thread-safe. */
public final class Turn {
    private static final int PLACE_BITS = 16;
    private static final long LATEST = Long.MAX_VALUE >> PLACE_BITS;

    private final long order;
    private final long deadline;
    private volatile boolean sent;

    private Turn(long order, long deadline) {
        this.order = order;
        this.deadline = deadline;
    }

    /** Before everybody. */
    public static Turn first() {
        return new Turn(0, Long.MAX_VALUE);
    }

    /** The earlier deadline goes first, then the lower place. */
    public static Turn of(ReadScope scope) {
        return new Turn(Math.clamp(scope.deadline(), 0, LATEST) << PLACE_BITS | scope.place(), scope.deadline());
    }

    long order() {
        return order;
    }

    /** Epoch milliseconds after which nobody waits for the answer. */
    long deadline() {
        return deadline;
    }

    void markSent() {
        sent = true;
    }

    /** Whether some node was asked; a call that only waited cost nobody anything. */
    public boolean wasSent() {
        return sent;
    }
}
