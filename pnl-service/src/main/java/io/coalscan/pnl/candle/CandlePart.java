package io.coalscan.pnl.candle;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.QuoteAsset;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Trades of one interval that were paid in the same.
 *
 * @param begin of the interval, epoch milliseconds
 * @param paid null where they have no price
 */
public record CandlePart(long begin, int trades, @Nullable Paid paid) {

    /**
     * Raw units; prices are of the asset for one of the token.
     *
     * @param first the trade of the opening price
     * @param last the trade of the closing price
     */
    public record Paid(
            QuoteAsset asset,
            TradePlace first,
            TradePlace last,
            BigDecimal open,
            BigDecimal high,
            BigDecimal low,
            BigDecimal close,
            BigDecimal volume,
            BigDecimal turnover) {}

    static CandlePart of(LedgerEntry trade, long begin) {
        var asset = QuoteAsset.of(trade.quoteMint());
        var leg = trade.quoteAmount();
        if (asset == null || leg == null || leg.signum() <= 0) {
            return new CandlePart(begin, 1, null);
        }
        var volume = new BigDecimal(trade.amount());
        var turnover = new BigDecimal(leg);
        var price = turnover.divide(volume, MathContext.DECIMAL128);
        var place = TradePlace.of(trade);
        return new CandlePart(begin, 1, new Paid(asset, place, place, price, price, price, price, volume, turnover));
    }
}
