package io.coalscan.scan.assemble;

import io.coalscan.model.api.TokenScanResult.Coverage;
import io.coalscan.model.api.TokenScanResult.Coverage.Part;

/** How much of what was wanted was read. */
final class Coverages {
    private Coverages() {}

    static Coverage of(ScanFacts facts, Owners owners) {
        var ledger = facts.ledger();
        var wallets = owners.scored().stream().filter(Owner::isWallet).toList();
        long profiled = wallets.stream()
                .filter(owner -> owner.profile() != null && owner.profile().transactionCount() != null)
                .count();
        return new Coverage(
                new Part(owners.scored().size(), owners.wanted()),
                ledger == null
                        ? new Part(0, owners.scored().size())
                        : new Part(ledger.transactionsRead(), ledger.transactionsWanted()),
                new Part((int) profiled, wallets.size()),
                facts.holders().source());
    }
}
