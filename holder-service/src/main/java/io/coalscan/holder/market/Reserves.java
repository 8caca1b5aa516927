package io.coalscan.holder.market;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a venue holds of the token and of the quote, and at which rate it trades.
 *
 * @param source of a price taken here, such as "pool:pumpswap"
 * @param rate raw quote per raw token; 0 when it has none
 * @param rateOf what tells it
 * @param lock what is known of the liquidity's lock
 */
public record Reserves(
        String venue,
        String pool,
        String source,
        BigInteger token,
        BigInteger quote,
        String quoteMint,
        double rate,
        RateOf rateOf,
        LpLock lock) {

    /** Where a rate is from. */
    public enum RateOf {
        /** x * y = k of what the pool holds. */
        RESERVES,
        /** The same of a launch curve, which adds amounts that nobody put in. */
        VIRTUAL_RESERVES,
        /** The account says it: liquidity is not spread over all prices. */
        POOL_STATE
    }

    /** A curve has its price before anybody has bought. */
    static Reserves ofCurve(BondingCurve curve) {
        return new Reserves(
                "pumpfun",
                curve.address(),
                "curve:pumpfun",
                curve.realToken(),
                curve.realQuote(),
                curve.quoteMint(),
                ratio(curve.virtualQuote(), curve.virtualToken()),
                RateOf.VIRTUAL_RESERVES,
                LpLock.CURVE);
    }

    /**
     * A pool without any quote has no price, whatever it says.
     *
     * @param tokenVault raw balance of the vault; likewise the quote's
     */
    static Reserves ofPool(PoolAccount pool, BigInteger tokenVault, BigInteger quoteVault, LpLock lock) {
        BigInteger token = tokenVault.subtract(pool.tokenOwed()).max(BigInteger.ZERO);
        BigInteger quote = quoteVault.subtract(pool.quoteOwed()).max(BigInteger.ZERO);
        Double told = pool.rate();
        return new Reserves(
                pool.venue(),
                pool.address(),
                "pool:" + pool.venue(),
                token,
                quote,
                pool.quoteMint(),
                quote.signum() == 0 ? 0 : told == null ? ratio(quote, token) : told,
                told == null ? RateOf.RESERVES : RateOf.POOL_STATE,
                lock);
    }

    public boolean inSol() {
        return quoteMint.equals(Programs.WRAPPED_SOL);
    }

    /** Whole units of the quote. */
    double quoteUnits() {
        return quote.doubleValue() / quoteScale();
    }

    /** Whole quote per whole token; null when the venue has no rate. */
    public @Nullable Double price(int tokenDecimals) {
        double price = rate * Math.pow(10, tokenDecimals) / quoteScale();
        return Double.isFinite(price) && price > 0 ? (Double) price : null;
    }

    private double quoteScale() {
        return inSol() ? 1e9 : 1e6;
    }

    private static double ratio(BigInteger quote, BigInteger token) {
        return token.signum() == 0 ? 0 : quote.doubleValue() / token.doubleValue();
    }
}
