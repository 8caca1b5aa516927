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

    /** What was paid, in the currency that it is told in. */
    record Told(CandlePart.Paid paid, int decimals, Currency.Rate rate, int trades) {
        double price(BigDecimal raw) {
            return rate.of(raw.scaleByPowerOfTen(decimals - paid.asset().decimals()))
                    .round(MathContext.DECIMAL64)
                    .doubleValue();
        }

        BigDecimal volume() {
            return paid.volume().scaleByPowerOfTen(-decimals);
        }

        BigDecimal turnover() {
            return rate.of(paid.turnover().scaleByPowerOfTen(-paid.asset().decimals()));
        }
    }

    /** A candle while parts of it are put together, in any order. Not thread-safe. */
    static final class Growing {
        private Told first;
        private Told last;
        private double high;
        private double low;
        private BigDecimal volume = BigDecimal.ZERO;
        private BigDecimal turnover = BigDecimal.ZERO;
        private int trades;

        /** @param any of its parts, to be added too */
        Growing(Told any) {
            this.first = any;
            this.last = any;
            this.high = any.price(any.paid().high());
            this.low = any.price(any.paid().low());
        }

        void add(Told part) {
            if (part.paid().first().compareTo(first.paid().first()) < 0) {
                first = part;
            }
            if (part.paid().last().compareTo(last.paid().last()) > 0) {
                last = part;
            }
            high = Math.max(high, part.price(part.paid().high()));
            low = Math.min(low, part.price(part.paid().low()));
            volume = volume.add(part.volume());
            turnover = turnover.add(part.turnover());
            trades += part.trades();
        }

        Candle at(long time) {
            return new Candle(
                    time,
                    first.price(first.paid().open()),
                    high,
                    low,
                    last.price(last.paid().close()),
                    volume.doubleValue(),
                    turnover.doubleValue(),
                    trades,
                    false);
        }
    }
}
