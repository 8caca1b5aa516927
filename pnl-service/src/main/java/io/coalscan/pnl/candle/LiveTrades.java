package io.coalscan.pnl.candle;

import io.coalscan.pnl.entry.LedgerEntry;
import java.util.Comparator;
import java.util.List;

/** Trades that are confirmed and may not be stored yet, of tokens that somebody looks at. */
public interface LiveTrades {
    Comparator<LedgerEntry> ORDER = Comparator.comparing(TradePlace::of);

    /** What is known now. The token is followed from then on, as long as it is asked about. */
    Live of(String mint);

    /**
     * @param followed whether what happens from now on will be known
     * @param gap whether a trade that happened meanwhile is neither in these nor stored
     * @param trades in {@link #ORDER}
     */
    record Live(boolean followed, boolean gap, List<LedgerEntry> trades) {
        public static final Live NONE = new Live(false, false, List.of());

        public Live {
            trades = List.copyOf(trades);
        }
    }
}
