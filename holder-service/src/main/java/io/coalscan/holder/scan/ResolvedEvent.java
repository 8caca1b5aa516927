package io.coalscan.holder.scan;

import io.coalscan.holder.age.TokenAge;
import io.coalscan.holder.kind.KindRules;
import io.coalscan.holder.market.Market;
import io.coalscan.holder.mint.MintAccount;
import io.coalscan.holder.owners.Holding;
import io.coalscan.model.api.TokenFacts;
import io.coalscan.model.event.HoldersResolved;

/** The event that tells who holds the token and what it is. */
final class ResolvedEvent {
    private ResolvedEvent() {}

    static HoldersResolved of(
            ScanJob job,
            MintAccount mint,
            TokenFacts token,
            Holding holding,
            Part<Surroundings> around,
            Part<TokenAge> age,
            KindRules rules) {
        Market market = around.value().market();
        return new HoldersResolved(
                job.head().as(HoldersResolved.class).at(holding.slot()),
                token,
                market.price(),
                market.liquidity(),
                market.marketCap(mint.supply(), mint.decimals()),
                age.value().secondsAt(job.head().times().acceptedAt()),
                age.value().lowerBound(),
                age.value().slot(),
                holding.source(),
                holding.holderCount(),
                OwnerBalances.of(holding.owners(), around.value().accounts(), rules, job.derivedOwners()),
                job.callsMade(),
                !(holding.complete() && around.whole() && age.whole()));
    }
}
