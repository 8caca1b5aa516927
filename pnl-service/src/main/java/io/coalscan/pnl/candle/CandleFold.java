package io.coalscan.pnl.candle;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.SolUsd;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trades, one by one or folded already, in any order, as candles in one currency. Not thread-safe. */
final class CandleFold {
    private final CandleWindow window;
    private final int decimals;
    private final Currency currency;
    private final SolUsd prices;
    private final Map<Long, Candle.Growing> growing = new HashMap<>();
    private final Set<String> pools = new HashSet<>();
    private int trades;
    private int withoutPrice;
    private boolean estimated;

    CandleFold(CandleWindow window, int decimals, Currency currency, SolUsd prices) {
        this.window = window;
        this.decimals = decimals;
        this.currency = currency;
        this.prices = prices;
    }

    /** @param trade inside the window */
    CandleFold add(LedgerEntry trade) {
        var pool = trade.counterparty();
        if (pool != null) {
            pools.add(pool);
        }
        var time = trade.time();
        if (time == null) {
            trades++;
            withoutPrice++;
            return this;
        }
        return add(CandlePart.of(trade, window.interval().begin(time)));
    }

    /** All of an interval lies in one hour, and so has one price of SOL. */
    CandleFold add(CandlePart part) {
        trades += part.trades();
        var paid = part.paid();
        var rate = paid == null
                ? null
                : currency.rate(paid.asset(), part.begin(), prices).orElse(null);
        if (paid == null || rate == null) {
            withoutPrice += part.trades();
            return this;
        }
        estimated |= rate.estimated();
        var told = new Candle.Told(paid, decimals, rate, part.trades());
        growing.computeIfAbsent(part.begin(), begin -> new Candle.Growing(told)).add(told);
        return this;
    }

    CandleFold madeWith(Collection<String> pools) {
        this.pools.addAll(pools);
        return this;
    }

    /** One per interval, oldest first. */
    List<Candle> candles() {
        var all = new ArrayList<Candle>(window.count());
        for (long time = window.from();
                time < window.to();
                time += window.interval().millis()) {
            Candle.@Nullable Growing known = growing.get(time);
            all.add(known == null ? Candle.gap(time) : known.at(time));
        }
        return all;
    }

    /** Whom the trades were made with. */
    Set<String> pools() {
        return Set.copyOf(pools);
    }

    int trades() {
        return trades;
    }

    int withoutPrice() {
        return withoutPrice;
    }

    boolean estimated() {
        return estimated;
    }
}
