package io.coalscan.holder.market;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A pool of the token against a quote mint, as its own account describes it.
 *
 * @param venue the registry's name of its program
 * @param tokenOwed raw tokens in the vault that belong to others (fees), not to the pool's liquidity
 * @param quoteOwed the same of the quote
 * @param rate raw quote per raw token where the account itself says so; null when the reserves do
 * @param lp null where there is no fungible LP token
 */
public record PoolAccount(
        String venue,
        String address,
        String tokenVault,
        String quoteVault,
        String quoteMint,
        BigInteger tokenOwed,
        BigInteger quoteOwed,
        @Nullable Double rate,
        @Nullable Lp lp) {

    /** @param supply LP tokens that stand for the pool's liquidity, those burned since included */
    public record Lp(String mint, BigInteger supply) {}
}
