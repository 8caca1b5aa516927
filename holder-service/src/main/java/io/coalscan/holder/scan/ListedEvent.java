package io.coalscan.holder.scan;

import io.coalscan.holder.kind.KindRules;
import io.coalscan.holder.market.SolUsd;
import io.coalscan.holder.mint.MintAccount;
import io.coalscan.holder.owners.Candidates;
import io.coalscan.holder.owners.Holding;
import io.coalscan.model.event.HoldersListed;

/** The event that starts the reading of histories. */
final class ListedEvent {
    /**
     * Calls kept back beside those for the owners' accounts: one for what the pools hold, one for the age, one for pools asked for with the owners.
     * An age that takes more pages, which is rare, goes beyond the scan's budget rather than be taken from everybody's histories.
     */
    private static final int POOLS_AND_AGE = 3;

    private ListedEvent() {}

    /** @param affordable node calls that the nodes' limits allow until the parts are due */
    static HoldersListed of(
            ScanJob job, MintAccount mint, Holding holding, SolUsd solUsd, KindRules rules, int affordable) {
        int scored = job.request().scoredHolders();
        var candidates =
                Candidates.of(holding.owners(), scored, owner -> rules.surelyNoPerson(owner, job.derivedOwners()));
        int reserved = OwnerAccountsReader.calls(holding.owners().size(), scored) + POOLS_AND_AGE;
        var shares =
                CallShares.of(job.request().callBudget(), job.callsMade(), reserved, affordable, candidates.size());
        return new HoldersListed(
                job.head().as(HoldersListed.class).at(holding.slot()),
                mint.program(),
                mint.decimals(),
                mint.supply(),
                solUsd.usd(),
                candidates,
                shares.ledger(),
                shares.wallet());
    }
}
