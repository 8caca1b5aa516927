package io.coalscan.pnl.trader;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** How long an owner held, whatever it did in between; a moment without a block time makes it unknown. */
final class HoldTime {
    private long millis;
    private @Nullable Long since;
    private boolean holding;
    private boolean unknown;

    HoldTime() {}

    /**
     * Goes on where another was.
     *
     * @param ended of that one
     * @param since of that one
     */
    HoldTime(@Nullable Long ended, @Nullable Long since, boolean holding) {
        millis = ended == null ? 0 : ended;
        unknown = ended == null;
        this.since = since;
        this.holding = holding;
    }

    void at(@Nullable Long time, BigInteger balance) {
        boolean now = balance.signum() > 0;
        if (now == holding) {
            return;
        }
        holding = now;
        unknown |= time == null;
        if (now) {
            since = time;
        } else {
            millis += time == null || since == null ? 0 : Math.max(0, time - since);
            since = null;
        }
    }

    /** Of times that have ended; null when it is not known. */
    @Nullable
    Long ended() {
        return unknown ? null : millis;
    }

    /** Begin of the time that goes on, epoch milliseconds; null when nothing is held or it is not known. */
    @Nullable
    Long since() {
        return since;
    }
}
