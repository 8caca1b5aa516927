package io.coalscan.model.api;

import org.jspecify.annotations.Nullable;

/**
 * One pool of the token.
 *
 * @param usd both sides; null when the price of the quote is unknown
 * @param lockedOrBurnedPercentage 0 to 100; null when not applicable or unknown
 */
public record Liquidity(
        String venue,
        String pool,
        @Nullable Double usd,
        @Nullable Double lockedOrBurnedPercentage,
        Status status) {

    /** UNKNOWN is never "safe". */
    public enum Status {
        /** A launch curve: nobody can withdraw. */
        CURVE,
        BURNED,
        LOCKED,
        PARTLY_LOCKED,
        UNLOCKED,
        UNKNOWN
    }
}
