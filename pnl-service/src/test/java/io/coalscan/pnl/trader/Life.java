package io.coalscan.pnl.trader;

import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.decode.Movement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What "alice" did, transaction by transaction; SOL costs 100 dollars. */
final class Life {
    static final String ALICE = "alice";
    static final Reading STRICT = new Reading(TransferMode.STRICT, CostMethod.AVERAGE);
    static final Reading STRICT_FIFO = new Reading(TransferMode.STRICT, CostMethod.FIFO);
    static final Reading ADJUSTED = new Reading(TransferMode.ADJUSTED, CostMethod.AVERAGE);
    static final Reading RAW = new Reading(TransferMode.RAW, CostMethod.AVERAGE);

    private static final SolUsd PRICES = new SolUsd(new TreeMap<>(), 100.0);

    private final Moves moves = new Moves();
    private final List<Moved> moved = new ArrayList<>();
    private @Nullable Market market;
    private long listed;

    Life at(long slot, Movement... movements) {
        var transaction = moves.transaction("s" + listed, slot, movements);
        for (var entry : Entries.of(transaction, Moves.MINT)) {
            if (entry.owner().equals(ALICE)) {
                moved.add(new Moved(entry, listed, entry.isTrade() ? null : market));
            }
        }
        listed++;
        return this;
    }

    /** From now on a million raw tokens cost that many lamports. */
    Life price(long lamports) {
        market = new Market(
                BigInteger.valueOf(1_000_000), QuoteAsset.SOL.mint(), BigInteger.valueOf(lamports), Moves.timeOf(1));
        return this;
    }

    List<Moved> moved() {
        return moved;
    }

    Trader trader() {
        return TraderFold.fold(ALICE, moved, PRICES);
    }

    static Trader trader(List<Moved> moved) {
        return TraderFold.fold(ALICE, moved, PRICES);
    }

    long held() {
        return moves.balance(ALICE).longValueExact();
    }
}
