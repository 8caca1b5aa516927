package io.coalscan.pnl.job;

import org.jspecify.annotations.Nullable;

/**
 * The reading of one token's history. Times are epoch milliseconds.
 *
 * @param done of the stage: signatures listed, transactions read, or owners calculated
 * @param total null while it is not known
 * @param failures in a row
 * @param revision how often it was brought up to date; 0 before the first time has ended
 * @param finished when it last was; null before
 * @param newestSignature the newest final one that names the mint; null when there is none
 * @param priceSol of a whole token, of the newest trades then; null when no trade has a price
 * @param complete whether everything is listed from the first transaction on
 * @param signatures listed of all its addresses
 * @param unread listed transactions that no node gave
 * @param washes left out of all trades, as are arbitrages
 */
public record TokenJob(
        String mint,
        String tokenProgram,
        int decimals,
        Stage stage,
        long done,
        @Nullable Long total,
        int failures,
        @Nullable String error,
        long revision,
        long started,
        @Nullable Long finished,
        @Nullable String newestSignature,
        @Nullable Long newestSlot,
        @Nullable Double priceSol,
        boolean complete,
        long signatures,
        long unread,
        long traders,
        long washes,
        long arbitrages) {

    /** Whether there is something to tell, be it of an earlier time. */
    public boolean told() {
        return revision > 0;
    }
}
