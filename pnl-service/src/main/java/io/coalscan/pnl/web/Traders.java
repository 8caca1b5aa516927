package io.coalscan.pnl.web;

import io.coalscan.pnl.job.TokenJob;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a token's traders, those who hold nothing any more included.
 *
 * @param mode how tokens count that came by transfer
 * @param cost which tokens leave first
 * @param refreshing whether what came after that moment is being fetched
 * @param washTrades left out of all trades, as are arbitrages
 */
record Traders(
        String contractAddress,
        String mode,
        String cost,
        AsOf asOf,
        boolean refreshing,
        long washTrades,
        long arbitrages,
        List<TraderView> traders,
        Pagination pagination) {

    /**
     * The moment that is told of. Only what is final counts.
     *
     * @param time epoch milliseconds
     * @param slot of the newest signature that names the mint; null when there is none
     * @param revision how often the token was brought up to date
     * @param priceSol of a whole token, the median of the newest trades; null when none has a price
     * @param complete whether all of the token's history is read
     * @param signatures listed
     * @param unread listed transactions that no node gave
     */
    record AsOf(
            @Nullable Long time,
            @Nullable Long slot,
            @Nullable String signature,
            long revision,
            @Nullable Double priceSol,
            @Nullable Double solUsd,
            boolean complete,
            long signatures,
            long unread) {
        static AsOf of(TokenJob job, @Nullable Double solUsd) {
            return new AsOf(
                    job.finished(),
                    job.newestSlot(),
                    job.newestSignature(),
                    job.revision(),
                    job.priceSol(),
                    solUsd,
                    job.complete() && job.unread() == 0,
                    job.signatures(),
                    job.unread());
        }
    }
}
