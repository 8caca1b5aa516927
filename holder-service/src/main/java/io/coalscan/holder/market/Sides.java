package io.coalscan.holder.market;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a pool in the order of its account; which of them is the token depends on who asks.
 *
 * @param rate raw second per raw first; null when the reserves say it
 */
record Sides(
        String venue, Side first, Side second, @Nullable Double rate, PoolAccount.@Nullable Lp lp) {

    /** @param owed raw amount in the vault that is not the pool's */
    record Side(String mint, String vault, BigInteger owed) {}

    /** @return null when the mint is on neither side, or the other side is no quote */
    @Nullable
    PoolAccount seenFrom(String mint, String address) {
        if (first.mint().equals(mint) && Programs.isQuote(second.mint())) {
            return pool(address, first, second, usable(rate));
        }
        if (second.mint().equals(mint) && Programs.isQuote(first.mint())) {
            return pool(address, second, first, rate == null ? null : usable(1 / rate));
        }
        return null;
    }

    private PoolAccount pool(String address, Side token, Side quote, @Nullable Double quotePerToken) {
        return new PoolAccount(
                venue,
                address,
                token.vault(),
                quote.vault(),
                quote.mint(),
                token.owed(),
                quote.owed(),
                quotePerToken,
                lp);
    }

    /** A rate that is no positive number is 0: the pool then has no price, rather than one from its reserves. */
    private static @Nullable Double usable(@Nullable Double rate) {
        if (rate == null) {
            return null;
        }
        return Double.isFinite(rate) && rate > 0 ? rate : 0.0;
    }
}
