package io.coalscan.holder.price;

import io.coalscan.holder.market.Reserves;
import io.coalscan.model.api.Price;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token's price now, as callers see it. Prices are of one whole token.
 *
 * @param at when the chain was read, epoch milliseconds
 * @param spot of the deepest venue; null where none has a rate
 * @param venues deepest first is not promised; the spot names its own
 * @param others what others say, one for each that is configured
 */
record PriceView(
        String contractAddress,
        long slot,
        long at,
        @Nullable Price spot,
        List<Venue> venues,
        List<Other> others) {

    /**
     * @param rawToken of the token, in the venue
     * @param rawQuote of the quote mint likewise
     * @param price whole quote per whole token; null where it has no rate
     */
    record Venue(
            String venue,
            String pool,
            String quoteMint,
            String rawToken,
            String rawQuote,
            @Nullable Double price,
            Reserves.RateOf rateOf) {
        static Venue of(Reserves reserves, int decimals) {
            return new Venue(
                    reserves.venue(),
                    reserves.pool(),
                    reserves.quoteMint(),
                    reserves.token().toString(),
                    reserves.quote().toString(),
                    reserves.price(decimals),
                    reserves.rateOf());
        }
    }

    /**
     * @param answered whether it said anything; where it did and {@code usd} is null it knows no price
     * @param pool that its price is of; null where it does not say
     */
    record Other(
            String source,
            long at,
            boolean answered,
            @Nullable Double usd,
            @Nullable Double liquidityUsd,
            @Nullable String pool) {
        static Other of(TellPrice.Answer answer) {
            var told = answer.told();
            return new Other(
                    answer.source(),
                    answer.at(),
                    answer.answered(),
                    told == null ? null : Double.valueOf(told.usd()),
                    told == null ? null : told.liquidityUsd(),
                    told == null ? null : told.pool());
        }
    }

    static PriceView of(String mint, TellPrice.Prices prices) {
        var spot = prices.spot();
        return new PriceView(
                mint,
                spot.slot(),
                spot.at(),
                spot.price(),
                spot.venues().stream()
                        .map(venue -> Venue.of(venue, spot.decimals()))
                        .toList(),
                prices.others().stream().map(Other::of).toList());
    }
}
