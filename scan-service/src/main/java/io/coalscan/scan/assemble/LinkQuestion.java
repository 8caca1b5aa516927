package io.coalscan.scan.assemble;

import io.coalscan.model.event.LinkCandidate;
import java.math.BigInteger;
import java.util.List;

/** Who may be linked with whom: the scored wallets. Custody has no links. */
public final class LinkQuestion {
    private LinkQuestion() {}

    public static List<LinkCandidate> candidates(ScanFacts facts) {
        var supply = new BigInteger(facts.holders().token().supply());
        return Owners.of(facts).scored().stream()
                .filter(Owner::isWallet)
                .map(owner -> candidate(owner, supply))
                .toList();
    }

    private static LinkCandidate candidate(Owner owner, BigInteger supply) {
        var funding = owner.profile() == null ? null : owner.profile().funding();
        var linking = funding == null || funding.kind() != null ? null : funding;
        return new LinkCandidate(
                owner.address(),
                supply.signum() == 0 ? 0 : Amounts.percentage(owner.raw(), supply),
                owner.firstAcquisition(),
                linking == null ? null : linking.address(),
                linking == null ? null : linking.signature(),
                owner.ledger() == null ? List.of() : owner.ledger().sellBursts());
    }
}
