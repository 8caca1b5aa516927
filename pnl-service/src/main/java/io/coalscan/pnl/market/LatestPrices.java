package io.coalscan.pnl.market;

import io.coalscan.model.event.PricedTrade;
import io.coalscan.pnl.cost.TradeValue;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.SolUsd;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The median price of the latest 11 trades that have one. */
public final class LatestPrices {
    static final int TRADES = 11;
    private static final Comparator<Priced> OLDEST_FIRST = Comparator.comparingLong(Priced::slot)
            .thenComparing(Priced::signature)
            .thenComparingInt(Priced::index);

    private final int decimals;
    private final SolUsd prices;
    private final TreeSet<Priced> latest = new TreeSet<>(OLDEST_FIRST);

    public LatestPrices(int decimals, SolUsd prices) {
        this.decimals = decimals;
        this.prices = prices;
    }

    private record Priced(long slot, String signature, int index, BigDecimal sol) {}

    public void add(LedgerEntry entry) {
        if (!entry.isTrade() || isOlderThanKept(entry)) {
            return;
        }
        var sol = TradeValue.ofLeg(entry, prices).sol();
        if (sol == null || sol.signum() <= 0) {
            return;
        }
        var price = sol.divide(new BigDecimal(entry.amount(), decimals), MathContext.DECIMAL64);
        latest.add(new Priced(entry.slot(), entry.signature(), entry.index(), price));
        if (latest.size() > TRADES) {
            latest.removeFirst();
        }
    }

    private boolean isOlderThanKept(LedgerEntry entry) {
        return latest.size() == TRADES && entry.slot() < latest.getFirst().slot();
    }

    /** Those that the median is of, newest first; a transaction with several of them is named once. */
    public List<PricedTrade> trades() {
        return latest.reversed().stream()
                .map(priced -> new PricedTrade(priced.signature(), priced.slot()))
                .distinct()
                .toList();
    }

    /** SOL per whole token; null when no trade has a price. */
    public @Nullable Double median() {
        if (latest.isEmpty()) {
            return null;
        }
        var sorted = new ArrayList<>(latest.stream().map(Priced::sol).sorted().toList());
        int middle = sorted.size() / 2;
        var upper = sorted.get(middle);
        return sorted.size() % 2 == 1
                ? upper.doubleValue()
                : upper.add(sorted.get(middle - 1))
                        .divide(BigDecimal.TWO, MathContext.DECIMAL64)
                        .doubleValue();
    }
}
