package io.coalscan.pnl.build;

import java.util.concurrent.atomic.AtomicInteger;

/** How many of the wanted transactions are read. Thread-safe. */
final class Progress {
    private final int total;
    private final AtomicInteger done;

    Progress(int total, int done) {
        this.total = total;
        this.done = new AtomicInteger(done);
    }

    void oneMore() {
        done.incrementAndGet();
    }

    int done() {
        return done.get();
    }

    int total() {
        return total;
    }
}
