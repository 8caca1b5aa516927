package io.coalscan.holder.price;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Somebody outside of the chain who tells prices. There is one only where the settings name its address. */
interface PriceSource {
    /** As answers name it. */
    String name();

    /** Empty where it knows no price of the token; fails where it does not answer, or answers what is no price. */
    Mono<Told> price(String mint);

    /**
     * What it says of one whole token.
     *
     * @param usd above 0
     * @param pool that it takes the price of; null where it does not say
     */
    record Told(
            double usd,
            @Nullable Double liquidityUsd,
            @Nullable String pool) {}
}
