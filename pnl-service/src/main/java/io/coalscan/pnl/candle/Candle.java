package io.coalscan.pnl.candle;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * One interval. Prices per whole token; all figures but the number of trades are null in a gap.
 *
 * @param time begin of the interval, epoch milliseconds
 * @param volume whole tokens
 * @param turnover the same in the currency
 * @param gap whether no trade with a price is known
 */
public record Candle(
        long time,
        @Nullable Double open,
        @Nullable Double high,
        @Nullable Double low,
        @Nullable Double close,
        @Nullable Double volume,
        @Nullable Double turnover,
        int trades,
        boolean gap) {

    static Candle gap(long time) {
        return new Candle(time, null, null, null, null, null, null, 0, true);
    }

    /** A candle while it grows. Not thread-safe. */
    static final class Growing {
        private final double open;
        private double high;
        private double low;
        private double close;
        private BigDecimal volume = BigDecimal.ZERO;
        private BigDecimal turnover = BigDecimal.ZERO;
        private int trades;

        Growing(double price) {
            this.open = price;
            this.high = price;
            this.low = price;
            this.close = price;
        }

        static double price(BigDecimal tokens, BigDecimal value) {
            return value.divide(tokens, MathContext.DECIMAL64).doubleValue();
        }

        void add(BigDecimal tokens, BigDecimal value) {
            close = price(tokens, value);
            high = Math.max(high, close);
            low = Math.min(low, close);
            volume = volume.add(tokens);
            turnover = turnover.add(value);
            trades++;
        }

        Candle at(long time) {
            return new Candle(
                    time, open, high, low, close, volume.doubleValue(), turnover.doubleValue(), trades, false);
        }
    }
}
