package io.coalscan.pnl.candle;

import io.coalscan.pnl.entry.LedgerEntry;
import java.util.Comparator;

/** Where a trade is on the chain. Between accounts nothing tells the order inside a slot: there the signature decides, so that an answer is repeated alike. */
public record TradePlace(long slot, String signature, int index) implements Comparable<TradePlace> {
    private static final Comparator<TradePlace> ORDER = Comparator.comparingLong(TradePlace::slot)
            .thenComparing(TradePlace::signature)
            .thenComparingInt(TradePlace::index);

    static TradePlace of(LedgerEntry trade) {
        return new TradePlace(trade.slot(), trade.signature(), trade.index());
    }

    @Override
    public int compareTo(TradePlace other) {
        return ORDER.compare(this, other);
    }
}
