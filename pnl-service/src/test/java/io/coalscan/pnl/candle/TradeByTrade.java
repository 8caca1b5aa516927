package io.coalscan.pnl.candle;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.pnl.price.SolUsd;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Candles as all trades of a token tell them, one after the other in the order of the chain: what stored ones have to be like. */
public final class TradeByTrade {
    private final TellPrices.Question question;
    private final int decimals;
    private final SolUsd prices;

    public TradeByTrade(TellPrices.Question question, int decimals, SolUsd prices) {
        this.question = question;
        this.decimals = decimals;
        this.prices = prices;
    }

    /** @param trades each once; nothing is complete of whom they were made with */
    public Candles candles(Collection<LedgerEntry> trades) {
        var known = new CandleReads.Known(decimals, null, null).with(trades);
        var window = CandleWindow.of(question.interval(), question.from(), question.to(), known, 0)
                .orElseThrow();
        var within = trades.stream()
                .filter(trade -> window.covers(trade.time()))
                .sorted(LiveTrades.ORDER)
                .toList();
        var byBegin = new TreeMap<Long, List<Value>>();
        var pools = new HashSet<String>();
        int withoutPrice = 0;
        boolean estimated = false;
        for (var trade : within) {
            if (trade.counterparty() != null) {
                pools.add(trade.counterparty());
            }
            var value = value(trade);
            if (value == null) {
                withoutPrice++;
                continue;
            }
            estimated |= value.estimated();
            byBegin.computeIfAbsent(question.interval().begin(trade.time()), begin -> new ArrayList<>())
                    .add(value);
        }
        var candles = new ArrayList<Candle>();
        for (long time = window.from();
                time < window.to();
                time += question.interval().millis()) {
            candles.add(candle(time, byBegin.getOrDefault(time, List.of())));
        }
        return new Candles(
                question.mint(),
                question.interval(),
                question.currency(),
                window.from(),
                window.to(),
                candles,
                estimated,
                true,
                true,
                new Candles.Coverage(
                        within.size(), withoutPrice, pools.size(), 0, known.firstTradeTime(), known.lastTradeTime()));
    }

    private record Value(BigDecimal tokens, BigDecimal amount, boolean estimated) {
        double price() {
            return amount.divide(tokens, MathContext.DECIMAL64).doubleValue();
        }
    }

    private @Nullable Value value(LedgerEntry trade) {
        var asset = QuoteAsset.of(trade.quoteMint());
        var leg = trade.quoteAmount();
        if (asset == null || leg == null || leg.signum() <= 0) {
            return null;
        }
        var tokens = new BigDecimal(trade.amount(), decimals);
        var paid = asset.whole(leg);
        boolean dollars = question.currency() == Currency.USD;
        if (asset.stable() == dollars) {
            return new Value(tokens, paid, false);
        }
        var sol = prices.at(trade.time());
        if (sol == null) {
            return null;
        }
        var worth = dollars ? paid.multiply(sol.usd()) : paid.divide(sol.usd(), MathContext.DECIMAL64);
        return new Value(tokens, worth, sol.estimated());
    }

    private static Candle candle(long time, List<Value> values) {
        if (values.isEmpty()) {
            return Candle.gap(time);
        }
        var prices = values.stream().mapToDouble(Value::price).summaryStatistics();
        return new Candle(
                time,
                values.getFirst().price(),
                prices.getMax(),
                prices.getMin(),
                values.getLast().price(),
                values.stream()
                        .map(Value::tokens)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue(),
                values.stream()
                        .map(Value::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue(),
                values.size(),
                false);
    }
}
