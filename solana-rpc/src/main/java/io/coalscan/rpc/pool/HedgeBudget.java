package io.coalscan.rpc.pool;

import java.util.concurrent.atomic.AtomicLong;

/** What hedges may cost: a share of all calls, and some at once after a quiet time. Thread-safe. */
final class HedgeBudget {
    private static final long WHOLE = 1_000;

    private final long perCall;
    private final long most;
    private final AtomicLong saved;

    /**
     * @param share hedges per call, 0 to 1
     * @param burst hedges that may be saved up; there at the start
     */
    HedgeBudget(double share, int burst) {
        perCall = Math.round(share * WHOLE);
        most = perCall == 0 ? 0 : burst * WHOLE;
        saved = new AtomicLong(most);
    }

    void called() {
        if (saved.get() < most) {
            saved.updateAndGet(now -> Math.min(most, now + perCall));
        }
    }

    boolean take() {
        return saved.getAndUpdate(now -> now < WHOLE ? now : now - WHOLE) >= WHOLE;
    }
}
