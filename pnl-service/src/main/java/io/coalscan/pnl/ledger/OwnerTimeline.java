package io.coalscan.pnl.ledger;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.history.OwnerHistory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** One owner's movements in the order of the chain, transaction by transaction, with its balance before and after each. */
final class OwnerTimeline {
    private OwnerTimeline() {}

    /** Everything that one transaction did to the owner. */
    record Step(List<LedgerEntry> entries, BigInteger before, BigInteger after) {
        String signature() {
            return entries.getFirst().signature();
        }
    }

    /** @param entries in any order */
    static List<Step> of(OwnerHistory history, List<LedgerEntry> entries) {
        var ordered = new ArrayList<>(entries);
        ordered.sort(inChainOrder(history));
        var steps = new ArrayList<Step>();
        var balance = BigInteger.ZERO;
        for (int from = 0, to; from < ordered.size(); from = to) {
            to = endOfTransaction(ordered, from);
            var inOne = List.copyOf(ordered.subList(from, to));
            var before = before(history, inOne.getFirst(), balance);
            balance = inOne.stream().map(LedgerEntry::delta).reduce(before, BigInteger::add);
            steps.add(new Step(inOne, before, balance));
        }
        return steps;
    }

    /** Slots order the chain; inside one, the listing does; what no listing names comes last, by signature so that the result never varies. */
    private static Comparator<LedgerEntry> inChainOrder(OwnerHistory history) {
        var places = new HashMap<String, Integer>();
        history.wanted().forEach(line -> places.put(line.signature(), places.size()));
        return Comparator.comparingLong(LedgerEntry::slot)
                .thenComparingInt(entry -> places.getOrDefault(entry.signature(), Integer.MAX_VALUE))
                .thenComparing(LedgerEntry::signature)
                .thenComparingInt(LedgerEntry::index);
    }

    private static int endOfTransaction(List<LedgerEntry> ordered, int from) {
        int to = from + 1;
        while (to < ordered.size()
                && ordered.get(to).signature().equals(ordered.get(from).signature())) {
            to++;
        }
        return to;
    }

    /** Where transactions between are unread the chain's own figure is better than the sum; it may leave out accounts that the transaction does not name. */
    private static BigInteger before(OwnerHistory history, LedgerEntry entry, BigInteger balance) {
        return history.candidate().tokenAccounts().size() == 1 ? entry.heldBefore() : balance.max(entry.heldBefore());
    }
}
