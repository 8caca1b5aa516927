package io.coalscan.pnl.ledger;

import io.coalscan.model.SellBurst;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.List;

/** Finds the runs of sells in which an owner let go of half of what it held within a minute. */
final class SellBursts {
    static final long WINDOW = 60_000;

    private SellBursts() {}

    /** @param heldBefore raw balance before this sell */
    record Sell(long time, long slot, String signature, BigInteger amount, BigInteger heldBefore) {}

    /**
     * One run per first sell, as short as reaches half; a run that contains a later one entirely says nothing more and is left out.
     *
     * @param sells in the order of the chain
     * @param evidence how many of the newest runs to keep, and how many signatures of each
     */
    static List<SellBurst> of(List<Sell> sells, Evidence evidence) {
        var found = new ArrayDeque<SellBurst>();
        int earliestEnd = Integer.MAX_VALUE;
        for (int first = sells.size() - 1; first >= 0 && found.size() < evidence.bursts(); first--) {
            int last = endOfRun(sells, first);
            if (last >= 0 && last < earliestEnd) {
                earliestEnd = last;
                found.addFirst(burst(sells.subList(first, last + 1), evidence.burstSignatures()));
            }
        }
        return List.copyOf(found);
    }

    private static int endOfRun(List<Sell> sells, int first) {
        var start = sells.get(first);
        var sold = BigInteger.ZERO;
        for (int at = first; at < sells.size(); at++) {
            var sell = sells.get(at);
            if (sell.time() - start.time() > WINDOW) {
                return -1;
            }
            sold = sold.add(sell.amount());
            if (start.heldBefore().signum() > 0 && sold.shiftLeft(1).compareTo(start.heldBefore()) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static SellBurst burst(List<Sell> run, int signaturesKept) {
        var first = run.getFirst();
        var sold = run.stream().map(Sell::amount).reduce(BigInteger.ZERO, BigInteger::add);
        var share = new BigDecimal(sold)
                .divide(new BigDecimal(first.heldBefore()), MathContext.DECIMAL64)
                .doubleValue();
        var signatures = run.stream()
                .map(Sell::signature)
                .distinct()
                .limit(signaturesKept)
                .toList();
        return new SellBurst(first.time(), run.getLast().time(), first.slot(), Math.min(1, share), signatures);
    }
}
