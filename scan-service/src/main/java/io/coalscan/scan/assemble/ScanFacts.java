package io.coalscan.scan.assemble;

import io.coalscan.model.event.FoundBundle;
import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.WalletsProfiled;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an answer is made of.
 *
 * @param revision of the answer, from 1
 * @param scoredHolders how many holders are scored at most
 * @param bundles null when they are not known; empty when there are none
 * @param blockHeights by slot, as far as known
 * @param previous the last score of an earlier scan; null when there is none
 */
public record ScanFacts(
        HoldersResolved holders,
        @Nullable LedgerBuilt ledger,
        @Nullable WalletsProfiled wallets,
        @Nullable List<FoundBundle> bundles,
        Map<Long, Long> blockHeights,
        @Nullable Previous previous,
        int revision,
        int scoredHolders) {

    /** @param at scan time, epoch milliseconds */
    public record Previous(int score, long at) {}

    /** Facts without links yet. */
    public static ScanFacts toLink(
            HoldersResolved holders,
            @Nullable LedgerBuilt ledger,
            @Nullable WalletsProfiled wallets,
            int scoredHolders) {
        return new ScanFacts(holders, ledger, wallets, null, Map.of(), null, 0, scoredHolders);
    }

    long scanTime() {
        return holders.head().times().acceptedAt();
    }

    /** Whether anything that was wanted is missing. */
    boolean partial() {
        return holders.partial()
                || ledger == null
                || ledger.partial()
                || wallets == null
                || wallets.partial()
                || bundles == null;
    }
}
