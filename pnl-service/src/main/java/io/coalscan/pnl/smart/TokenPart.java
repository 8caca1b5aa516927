package io.coalscan.pnl.smart;

import org.jspecify.annotations.Nullable;

/**
 * One wallet's part in one token. Money in lamports and millionths of a dollar, times in epoch milliseconds.
 *
 * @param boughtLamports null where some buy has no price; so is what was sold
 * @param heldMillis of times of holding that have ended; null where a block time is missing
 * @param heldSince begin of the time that goes on; null where none does
 * @param known whether nothing is missing between its movements and every cost is known: what is not known is neither won nor lost
 * @param entryRank nth buyer; null when it never bought or is not numbered yet
 * @param buyers of the token; null when that is not known
 */
public record TokenPart(
        String mint,
        int trades,
        int buys,
        int sells,
        @Nullable Long boughtLamports,
        @Nullable Long soldLamports,
        long costLamports,
        long realizedLamports,
        @Nullable Long realizedMicroUsd,
        @Nullable Long heldMillis,
        @Nullable Long heldSince,
        int washes,
        int arbitrages,
        boolean known,
        @Nullable Long entryRank,
        @Nullable Long buyers,
        @Nullable Long lastTime) {

    boolean won() {
        return known && sells > 0 && realizedLamports > 0;
    }

    boolean lost() {
        return known && sells > 0 && realizedLamports < 0;
    }

    boolean open() {
        return known && sells == 0;
    }

    /** How long it was held, up to the last trade where it is held still; null when that is not known. */
    @Nullable
    Long holdMillis() {
        if (heldMillis == null || heldSince == null) {
            return heldMillis;
        }
        return lastTime == null ? null : Long.valueOf(heldMillis + Math.max(0, lastTime - heldSince));
    }

    /** How early it came, in percent of all buyers; null when that is not known. */
    @Nullable
    Double entryPercentile() {
        return entryRank == null || buyers == null || buyers < entryRank
                ? null
                : Double.valueOf(100.0 * entryRank / buyers);
    }
}
