package io.coalscan.holder.market;

import org.jspecify.annotations.Nullable;

/**
 * The price of SOL.
 *
 * @param usd null when no source answered and none is configured
 * @param source "pool:VENUE", "constant" or "unknown"
 */
public record SolUsd(@Nullable Double usd, String source) {
    public static final SolUsd UNKNOWN = new SolUsd(null, "unknown");

    static SolUsd constant(double usd) {
        return new SolUsd(usd, "constant");
    }

    static SolUsd ofPool(String venue, double usd) {
        return new SolUsd(usd, "pool:" + venue);
    }
}
