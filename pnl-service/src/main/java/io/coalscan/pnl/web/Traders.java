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
 * @param changes null unless the caller named a signature
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
        Pagination pagination,
        @Nullable Changes changes) {

    /**
     * What came after the signature that the caller has.
     *
     * @param known whether the token's history has the signature; where it has not, nothing is said of changes, and all that is shown may be old
     * @param changed wallets with new movements, the last ones first; the newest 1,000
     * @param more whether more have
     * @param rows of the first 100 of them, whatever page they are on; without a rank
     */
    record Changes(String since, boolean known, List<String> changed, boolean more, List<TraderView> rows) {
        Changes {
            changed = List.copyOf(changed);
            rows = List.copyOf(rows);
        }
    }

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
