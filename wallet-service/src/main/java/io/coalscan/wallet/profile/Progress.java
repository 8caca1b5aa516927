package io.coalscan.wallet.profile;

import io.coalscan.service.event.ProgressReports.Done;
import java.util.concurrent.atomic.AtomicInteger;

/** How many of a scan's wallets are read. Thread-safe. */
final class Progress {
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    Progress(int total) {
        this.total = total;
    }

    void oneMore() {
        done.incrementAndGet();
    }

    Done now() {
        return new Done(done.get(), total);
    }
}
