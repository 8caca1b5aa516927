package io.coalscan.pnl.cost;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.rpc.decode.Movement.Side;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What a buy cost (pool leg + venue fees) or a sale brought (pool leg - venue fees).
 *
 * @param sol null when it was paid in a stable coin and no price of SOL is known, or in something else
 * @param usd null when it was paid in SOL and no price of SOL is known, or in something else
 * @param estimated whether today's price of SOL stood in for that time's
 */
public record TradeValue(@Nullable BigDecimal sol, @Nullable BigDecimal usd, boolean estimated) {
    private static final TradeValue UNKNOWN = new TradeValue(null, null, false);

    /** The trader's side: venue fees raise a cost and lower a sale's proceeds. */
    public static TradeValue of(LedgerEntry trade, SolUsd prices) {
        var leg = trade.quoteAmount();
        if (leg == null) {
            return UNKNOWN;
        }
        var venueFee = trade.fees().venue();
        return of(trade, trade.side() == Side.SELL ? leg.subtract(venueFee) : leg.add(venueFee), prices);
    }

    /** The pool's leg alone: the price that the trade was made at. */
    public static TradeValue ofLeg(LedgerEntry trade, SolUsd prices) {
        var leg = trade.quoteAmount();
        return leg == null ? UNKNOWN : of(trade, leg, prices);
    }

    private static TradeValue of(LedgerEntry trade, BigInteger raw, SolUsd prices) {
        return of(trade.quoteMint(), raw, trade.time(), prices);
    }

    /**
     * That much of a quote mint in SOL and USD.
     *
     * @param raw units of the quote mint
     * @param time epoch milliseconds; null when the chain does not tell
     */
    public static TradeValue of(@Nullable String quoteMint, BigInteger raw, @Nullable Long time, SolUsd prices) {
        var asset = QuoteAsset.of(quoteMint);
        if (asset == null) {
            return UNKNOWN;
        }
        var amount = asset.whole(raw);
        var solUsd = prices.at(time);
        if (solUsd == null) {
            return asset.stable() ? new TradeValue(null, amount, false) : new TradeValue(amount, null, false);
        }
        return asset.stable()
                ? new TradeValue(amount.divide(solUsd.usd(), MathContext.DECIMAL64), amount, false)
                : new TradeValue(amount, amount.multiply(solUsd.usd()), solUsd.estimated());
    }
}
