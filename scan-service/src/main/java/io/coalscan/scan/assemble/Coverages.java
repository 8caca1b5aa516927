package io.coalscan.scan.assemble;

import io.coalscan.model.api.TokenScanResult.Coverage;
import io.coalscan.model.api.TokenScanResult.Coverage.Part;
import io.coalscan.model.event.LedgerBuilt;
import java.util.Objects;

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
                histories(owners),
                ledger == null ? null : pools(ledger),
                facts.holders().source());
    }

    private static Part histories(Owners owners) {
        long complete = owners.scored().stream()
                .filter(owner -> owner.completeLedger() != null)
                .count();
        return new Part((int) complete, owners.scored().size());
    }

    private static Part pools(LedgerBuilt ledger) {
        int told = ledger.poolOwners().size();
        return new Part(told, told + Objects.requireNonNullElse(ledger.poolsLeftOut(), 0));
    }
}
