package io.coalscan.scan.assemble;

import io.coalscan.scan.score.FactSources;
import io.coalscan.scan.score.ScoreInput;
import io.coalscan.scan.score.ScoredHolder;
import io.coalscan.scan.score.ScoredHolder.Evidence;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts that the score depends on. */
final class ScoreQuestion {
    private ScoreQuestion() {}

    static ScoreInput of(ScanFacts facts, Owners owners, Pricing pricing) {
        var holders = facts.holders();
        var supply = new BigInteger(holders.token().supply());
        boolean linksKnown = facts.bundles() != null;
        return new ScoreInput(
                owners.scored().stream()
                        .map(owner -> holder(owner, supply, facts.scanTime(), linksKnown))
                        .toList(),
                owners.wanted(),
                facts.bundles() == null ? List.of() : facts.bundles(),
                holders.tokenAgeSeconds(),
                holders.tokenAgeIsLowerBound(),
                pricing.marketCap(),
                new FactSources(holders.head().slot(), holders.createdSlot(), pricing.pricedBy(), pricing.trades()));
    }

    /** @param linksKnown without links, knowing a funder and a first purchase is worth nothing */
    private static ScoredHolder holder(Owner owner, BigInteger supply, long scanTime, boolean linksKnown) {
        var held = HoldTime.of(owner, scanTime);
        var complete = owner.completeLedger();
        return new ScoredHolder(
                owner.address(),
                Objects.requireNonNull(owner.kind(), "scored holders have a kind"),
                owner.raw(),
                supply.signum() == 0 ? 0 : Amounts.percentage(owner.raw(), supply),
                held.exact(),
                held.seconds(),
                owner.soldPercentage(),
                owner.rawObtained(),
                complete == null ? null : complete.rawSold(),
                linksKnown && owner.profile() != null && owner.profile().fundingKnown(),
                linksKnown && owner.firstAcquisition() != null,
                evidence(owner));
    }

    private static Evidence evidence(Owner owner) {
        var first = owner.firstAcquisition();
        @Nullable String signature = first == null ? null : first.signature();
        @Nullable Long slot = first == null ? null : (Long) first.slot();
        return new Evidence(
                signature,
                slot,
                owner.ledger() == null ? List.of() : owner.ledger().sellSignatures());
    }
}
