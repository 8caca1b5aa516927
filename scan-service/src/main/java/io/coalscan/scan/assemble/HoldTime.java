package io.coalscan.scan.assemble;

import org.jspecify.annotations.Nullable;

/**
 * How long an owner has held the token, in whole seconds, rounded down.
 *
 * @param since when its balance first rose above 0, epoch milliseconds; null when its history is not known from its beginning
 * @param seconds until the scan; at least so many when {@code lowerBound}; null when nothing is known
 */
record HoldTime(@Nullable Long since, @Nullable Long seconds, boolean lowerBound) {
    private static final HoldTime UNKNOWN = new HoldTime(null, null, false);

    static HoldTime of(Owner owner, long scanTime) {
        var ledger = owner.ledger();
        if (ledger == null) {
            return UNKNOWN;
        }
        if (ledger.firstHoldTime() != null) {
            return new HoldTime(ledger.firstHoldTime(), seconds(ledger.firstHoldTime(), scanTime), false);
        }
        return ledger.earliestSeen() == null
                ? UNKNOWN
                : new HoldTime(null, seconds(ledger.earliestSeen(), scanTime), true);
    }

    /** Exactly known, or null. */
    @Nullable
    Long exact() {
        return lowerBound ? null : seconds;
    }

    private static long seconds(long from, long to) {
        return Math.max(0, Math.floorDiv(to - from, 1000));
    }
}
