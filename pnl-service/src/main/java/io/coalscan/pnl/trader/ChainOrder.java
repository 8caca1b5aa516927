package io.coalscan.pnl.trader;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * One owner's movements by transaction in the order of the chain, whatever order they come in. Slots order it; inside a slot that transaction is next
 * which began with the balance that the one before left; where that does not tell, the listing does, and at last the signature.
 */
final class ChainOrder {
    private static final Comparator<Moved> LISTED = Comparator.comparingLong(
                    (Moved moved) -> moved.entry().slot())
            .thenComparing(Moved::position, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(moved -> moved.entry().signature())
            .thenComparingInt(moved -> moved.entry().index());

    private ChainOrder() {}

    /**
     * @param balance that the owner had before
     * @return the movements of each transaction, oldest first
     */
    static List<List<Moved>> of(List<Moved> movements, BigInteger balance) {
        var sorted = movements.stream().distinct().sorted(LISTED).toList();
        var ordered = new ArrayList<List<Moved>>();
        var now = balance;
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = endOfSlot(sorted, from);
            var left = transactions(sorted.subList(from, to));
            while (!left.isEmpty()) {
                var next = next(left, now);
                left.remove(next);
                ordered.add(next);
                now = after(next, now);
            }
        }
        return ordered;
    }

    private static int endOfSlot(List<Moved> sorted, int from) {
        int to = from + 1;
        while (to < sorted.size()
                && sorted.get(to).entry().slot() == sorted.get(from).entry().slot()) {
            to++;
        }
        return to;
    }

    private static List<List<Moved>> transactions(List<Moved> inSlot) {
        var bySignature = new LinkedHashMap<String, List<Moved>>();
        inSlot.forEach(moved -> bySignature
                .computeIfAbsent(moved.entry().signature(), signature -> new ArrayList<>())
                .add(moved));
        return new ArrayList<>(bySignature.values());
    }

    private static List<Moved> next(List<List<Moved>> left, BigInteger balance) {
        return left.stream()
                .filter(transaction -> before(transaction).equals(balance))
                .findFirst()
                .orElse(left.getFirst());
    }

    static BigInteger before(List<Moved> transaction) {
        return transaction.getFirst().entry().heldBefore();
    }

    private static BigInteger after(List<Moved> transaction, BigInteger balance) {
        var after = balance;
        for (var moved : transaction) {
            after = after.add(moved.entry().delta());
        }
        return after;
    }
}
