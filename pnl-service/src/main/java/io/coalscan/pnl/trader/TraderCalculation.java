package io.coalscan.pnl.trader;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.SolUsd;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calculates an owner's part in a token. Of a long history all but the newest slots is kept as a state, so that the next time only what came after it is
 * folded: an owner with a hundred thousand movements costs what its new ones do.
 */
public final class TraderCalculation {
    private final SolUsd prices;
    private final Rule rule;

    /** @param prices {@link SolUsd#withNearest} */
    public TraderCalculation(SolUsd prices, Rule rule) {
        this.prices = prices;
        this.rule = rule;
    }

    /**
     * When a state is taken.
     *
     * @param movements that must have come on top of the last one
     * @param slots that the owner's newest movement must be above it: what comes late, or from another list, comes within that mostly
     * @param lots of all readings together that it may hold at most; whoever has more open purchases is always folded from the beginning
     */
    public record Rule(int movements, long slots, int lots) {
        /** Seven minutes of slots, a tenth of a megabyte. */
        public static final Rule DEFAULT = new Rule(100, 1_000, 6_000);
    }

    /** @param state for the next time; null where there is none */
    public record Result(Trader trader, @Nullable TraderState state) {}

    /** Whether a state is still that of its movements at the prices of now. */
    public boolean holds(TraderState state) {
        var priced = state.prices();
        return priced == null || priced == prices.known();
    }

    /**
     * @param from a state that holds; null for none
     * @param movements all of the owner's above the state, in any order
     * @return what all of its movements together make, whatever the state
     */
    public Result of(String owner, @Nullable TraderState from, List<Moved> movements) {
        var fold = from == null ? new TraderFold(prices) : new TraderFold(from, prices);
        long border = border(movements);
        var below = movements.stream().filter(moved -> slot(moved) <= border).toList();
        if (below.size() < rule.movements()) {
            return new Result(fold.add(movements).trader(owner), from);
        }
        var above = movements.stream().filter(moved -> slot(moved) > border).toList();
        var state = fold.add(below).state(border);
        return new Result(fold.add(above).trader(owner), state.lots() <= rule.lots() ? state : from);
    }

    private long border(List<Moved> movements) {
        return movements.stream()
                        .map(Moved::entry)
                        .mapToLong(LedgerEntry::slot)
                        .max()
                        .orElse(0)
                - rule.slots();
    }

    private static long slot(Moved moved) {
        return moved.entry().slot();
    }
}
