package io.coalscan.pnl.candle;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.SolUsd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trades, in the order of the chain, folded into candles. Not thread-safe. */
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
        trades++;
        var pool = trade.counterparty();
        if (pool != null) {
            pools.add(pool);
        }
        var value = currency.value(trade, prices).orElse(null);
        var time = trade.time();
        if (value == null || time == null || value.amount().signum() <= 0) {
            withoutPrice++;
            return this;
        }
        estimated |= value.estimated();
        var tokens = new BigDecimal(trade.amount(), decimals);
        growing.computeIfAbsent(window.interval().begin(time), begin -> first(tokens, value.amount()))
                .add(tokens, value.amount());
        return this;
    }

    private static Candle.Growing first(BigDecimal tokens, BigDecimal value) {
        return new Candle.Growing(Candle.Growing.price(tokens, value));
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
