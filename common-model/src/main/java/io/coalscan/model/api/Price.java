package io.coalscan.model.api;

import org.jspecify.annotations.Nullable;

/**
 * The token's price.
 *
 * @param usd per whole token; null when the price of SOL is unknown
 * @param sol per whole token; null when quoted in a stable coin and the price of SOL is unknown
 * @param solUsd price of SOL used
 * @param source where it came from, such as "pool:pumpswap", "trades:median11"; the source of solUsd follows after a comma
 * @param at epoch milliseconds
 */
public record Price(
        @Nullable Double usd,
        @Nullable Double sol,
        @Nullable Double solUsd,
        String source,
        long at) {}
