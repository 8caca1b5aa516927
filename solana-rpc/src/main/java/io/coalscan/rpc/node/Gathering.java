package io.coalscan.rpc.node;

import java.time.Duration;

/**
 * Decides when a batch that is not full has been waited for long enough: when no call came for most of the usual wait, or after five times the usual
 * wait. A call that comes alone thus waits for the usual time, and a burst that takes a while to arrive is not cut into small pieces. Thread-safe.
 */
final class Gathering {
    private static final int LONGEST = 5;

    private final long usual;
    private long first;
    private long last;

    Gathering(Duration usual) {
        this.usual = usual.toNanos();
        over();
        last = first - this.usual;
    }

    synchronized void arrived() {
        long now = System.nanoTime();
        if (now - last > usual) {
            first = now;
        }
        last = now;
    }

    synchronized boolean goesOn() {
        long now = System.nanoTime();
        return now - last < usual * 3 / 4 && now - first < LONGEST * usual;
    }

    /** A batch goes; those who stay behind or come later may wait as long again. */
    synchronized void over() {
        first = System.nanoTime();
    }
}
