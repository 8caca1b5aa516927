package io.coalscan.scan.assemble;

import io.coalscan.model.Acquisition;
import io.coalscan.model.HolderKind;
import io.coalscan.model.event.OwnerBalance;
import io.coalscan.model.event.OwnerLedger;
import io.coalscan.model.event.WalletProfile;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One owner of the token with everything that is known of it.
 *
 * @param rank position among all owners, from 1
 * @param kind fixed from all evidence; null when nothing is known
 * @param scored whether it is one of the holders that the score looks at
 */
record Owner(
        int rank,
        OwnerBalance balance,
        @Nullable HolderKind kind,
        @Nullable OwnerLedger ledger,
        @Nullable WalletProfile profile,
        boolean scored) {

    String address() {
        return balance.owner();
    }

    BigInteger raw() {
        return balance.rawBalance();
    }

    boolean isWallet() {
        return kind == HolderKind.WALLET;
    }

    /** What it did, when its whole history is known; a part of it would give wrong amounts. */
    @Nullable
    OwnerLedger completeLedger() {
        return ledger != null && ledger.historyComplete() ? ledger : null;
    }

    /** How it came to hold first; what it did later may be unread. */
    @Nullable
    Acquisition firstAcquisition() {
        return ledger == null ? null : ledger.firstAcquisition();
    }

    /** Everything it ever got, raw; null when its history is not complete. */
    @Nullable
    BigInteger rawObtained() {
        var complete = completeLedger();
        return complete == null ? null : complete.rawBought().add(complete.rawReceived());
    }

    /** Sold of all it ever got, 0 to 100; null when unknown or when it got nothing. */
    @Nullable
    Double soldPercentage() {
        var complete = completeLedger();
        var obtained = rawObtained();
        if (complete == null || obtained == null || obtained.signum() == 0) {
            return null;
        }
        return Math.min(100, Amounts.percentage(complete.rawSold(), obtained));
    }

    Owner asScored() {
        return new Owner(rank, balance, kind, ledger, profile, true);
    }
}
