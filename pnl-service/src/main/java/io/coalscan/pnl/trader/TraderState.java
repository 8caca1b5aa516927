package io.coalscan.pnl.trader;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a {@link TraderFold} holds at the end of a slot: folding what came later on top of it is folding everything. It holds as long as nothing up to
 * the slot comes, goes, or is priced otherwise.
 *
 * @param slot whose movements are the last ones in it
 * @param prices how many prices of SOL were known, where another one may change what is in it; null where none can
 * @param traded as the other sums are in {@link Trader}
 */
public record TraderState(
        long slot,
        @Nullable Integer prices,
        Trader.@Nullable Traded traded,
        BigInteger received,
        BigInteger sent,
        BigInteger held,
        int washes,
        int arbitrages,
        @Nullable Long heldMillis,
        @Nullable Long heldSince,
        boolean complete,
        boolean estimated,
        List<Gains.State> sol,
        List<Gains.State> usd) {
    public TraderState {
        sol = List.copyOf(sol);
        usd = List.copyOf(usd);
    }

    /** Of all readings together. */
    int lots() {
        return lots(sol) + lots(usd);
    }

    private static int lots(List<Gains.State> gains) {
        return gains.stream().mapToInt(state -> state.lots().size()).sum();
    }
}
