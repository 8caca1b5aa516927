package io.coalscan.pnl.ledger;

import io.coalscan.model.Acquisition;
import io.coalscan.model.Acquisition.How;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.history.OwnerHistory;
import io.coalscan.pnl.ledger.OwnerTimeline.Step;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When an owner began to hold: the end of the first transaction that left it with a balance above 0. */
final class FirstHolding {
    private FirstHolding() {}

    /**
     * @param read signatures whose movements are known
     * @return null unless the history is listed from its beginning and nothing up to the first holding is unread
     */
    static @Nullable Acquisition surely(OwnerHistory history, List<Step> steps, Set<String> read) {
        var first = steps.stream().filter(FirstHolding::begins).findFirst().orElse(null);
        if (first == null || !history.listed() || !readUpTo(history, first.signature(), read)) {
            return null;
        }
        return acquisition(first);
    }

    /** Time of the oldest read transaction that left it holding; null when none is known. */
    static @Nullable Long atLeastSince(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.after().signum() > 0)
                .map(step -> step.entries().getFirst().time())
                .findFirst()
                .orElse(null);
    }

    private static boolean begins(Step step) {
        return step.before().signum() <= 0 && step.after().signum() > 0;
    }

    private static boolean readUpTo(OwnerHistory history, String signature, Set<String> read) {
        for (var line : history.wanted()) {
            if (!read.contains(line.signature())) {
                return false;
            }
            if (line.signature().equals(signature)) {
                return true;
            }
        }
        return false;
    }

    private static Acquisition acquisition(Step step) {
        var main = step.entries().stream()
                .filter(entry -> entry.delta().signum() > 0)
                .max(Comparator.comparing(LedgerEntry::amount)
                        .thenComparing(LedgerEntry::index, Comparator.reverseOrder()))
                .orElseThrow();
        var how = how(main);
        return new Acquisition(
                main.slot(),
                main.signature(),
                how,
                main.time(),
                how == How.TRANSFER ? main.counterparty() : null,
                main.ownerSigned());
    }

    private static How how(LedgerEntry entry) {
        if (entry.isTrade()) {
            return How.BUY;
        }
        return switch (entry.cause()) {
            case MINT -> How.MINT;
            case POOL_WITHDRAWAL -> How.POOL_WITHDRAWAL;
            case SWAP, TOKEN_SWAP -> How.BUY;
            case TRANSFER, BURN, POOL_DEPOSIT, SOL_TRANSFER -> How.TRANSFER;
        };
    }

    /** Whether what came equals what is held and what left, within 0.1 % of what came. */
    static boolean conserved(BigInteger in, BigInteger out, BigInteger balance) {
        var difference = in.subtract(out).subtract(balance).abs();
        return difference.multiply(BigInteger.valueOf(1_000)).compareTo(in) <= 0;
    }
}
