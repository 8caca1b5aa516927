package io.coalscan.pnl.trader;

import io.coalscan.pnl.cost.TradeValue;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.SolUsd;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An amount in both currencies, in whole smallest units. What was paid in SOL is exact in lamports.
 *
 * @param lamports null when it is not known
 * @param microUsd millionths of a dollar at that time; null when it is not known
 * @param estimated whether today's price of SOL stood in for that time's
 */
record Money(@Nullable BigInteger lamports, @Nullable BigInteger microUsd, boolean estimated) {
    static final Money UNKNOWN = new Money(null, null, false);
    private static final int LAMPORT_DECIMALS = 9;
    private static final int MICRO_DECIMALS = 6;

    /** The trader's side of a trade. */
    static Money of(LedgerEntry trade, SolUsd prices) {
        return of(TradeValue.of(trade, prices));
    }

    /** What that many tokens were worth at that price. */
    static Money worth(BigInteger amount, Market market, SolUsd prices) {
        var leg = of(TradeValue.of(market.quoteMint(), market.quoteAmount(), market.time(), prices));
        return new Money(
                share(leg.lamports, amount, market.amount()),
                share(leg.microUsd, amount, market.amount()),
                leg.estimated);
    }

    private static @Nullable BigInteger share(@Nullable BigInteger whole, BigInteger amount, BigInteger of) {
        return whole == null ? null : whole.multiply(amount).divide(of);
    }

    private static Money of(TradeValue value) {
        return new Money(units(value.sol(), LAMPORT_DECIMALS), units(value.usd(), MICRO_DECIMALS), value.estimated());
    }

    private static @Nullable BigInteger units(@Nullable BigDecimal amount, int decimals) {
        return amount == null
                ? null
                : amount.movePointRight(decimals)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .toBigInteger();
    }
}
