package io.coalscan.scan.run;

import io.coalscan.model.event.BundlesFound;
import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.WalletsProfiled;
import org.jspecify.annotations.Nullable;

/**
 * What the services found out about a token so far; null for what has not come.
 *
 * @param failed parts that will not come
 */
record Parts(
        @Nullable HoldersResolved holders,
        @Nullable LedgerBuilt ledger,
        @Nullable WalletsProfiled wallets,
        @Nullable BundlesFound bundles,
        PartSet failed) {

    /** Whether a part that is missing may still come. */
    boolean moreMayCome() {
        return (ledger == null && !failed.has(ScanPart.LEDGER)) || (wallets == null && !failed.has(ScanPart.WALLETS));
    }
}
