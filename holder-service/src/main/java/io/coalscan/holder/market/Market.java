package io.coalscan.holder.market;

import io.coalscan.model.api.Liquidity;
import io.coalscan.model.api.Price;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Price and liquidity of a token.
 *
 * @param price null when neither a known venue has a rate nor the price of SOL is known; with the latter alone it carries only that
 * @param liquidity deepest first
 */
public record Market(@Nullable Price price, List<Liquidity> liquidity) {
    /** Only ranks SOL pools against dollar pools while the price of SOL is unknown; never part of an answer. */
    private static final double USD_PER_SOL_TO_RANK = 100;

    public Market {
        liquidity = List.copyOf(liquidity);
    }

    /** Without any venue: no more than the price of SOL is known. */
    public static Market unknown(SolUsd solUsd, long at) {
        return of(List.of(), 0, solUsd, at);
    }

    /** @param at epoch milliseconds of the reading */
    public static Market of(List<Reserves> venues, int decimals, SolUsd solUsd, long at) {
        List<Reserves> deepestFirst = venues.stream()
                .sorted(Comparator.comparingDouble((Reserves venue) -> depth(venue, solUsd))
                        .reversed()
                        .thenComparing(Reserves::pool))
                .toList();
        Price price = deepestFirst.stream()
                .filter(venue -> venue.price(decimals) != null)
                .findFirst()
                .map(venue -> price(venue, decimals, solUsd, at))
                .orElseGet(() -> solOnly(solUsd, at));
        return new Market(
                price,
                deepestFirst.stream()
                        .map(venue -> liquidity(venue, decimals, solUsd))
                        .toList());
    }

    /** USD, price x supply; null when the price in USD is unknown. */
    public @Nullable Double marketCap(BigInteger supply, int decimals) {
        if (price == null || price.usd() == null) {
            return null;
        }
        return price.usd() * supply.doubleValue() / Math.pow(10, decimals);
    }

    private static Price price(Reserves venue, int decimals, SolUsd solUsd, long at) {
        Double quoted = venue.price(decimals);
        String source = solUsd.usd() == null ? venue.source() : venue.source() + "," + solUsd.source();
        if (quoted == null) {
            return new Price(null, null, solUsd.usd(), source, at);
        }
        return venue.inSol()
                ? new Price(times(quoted, solUsd.usd()), quoted, solUsd.usd(), source, at)
                : new Price(quoted, solUsd.usd() == null ? null : quoted / solUsd.usd(), solUsd.usd(), source, at);
    }

    private static @Nullable Price solOnly(SolUsd solUsd, long at) {
        return solUsd.usd() == null ? null : new Price(null, null, solUsd.usd(), "unknown," + solUsd.source(), at);
    }

    /** Both sides at the venue's own price. */
    private static Liquidity liquidity(Reserves venue, int decimals, SolUsd solUsd) {
        Double price = venue.price(decimals);
        double tokens = venue.token().doubleValue() / Math.pow(10, decimals);
        double inQuote = venue.quoteUnits() + (price == null ? 0 : tokens * price);
        Double usd = venue.inSol() ? times(inQuote, solUsd.usd()) : (Double) inQuote;
        return new Liquidity(
                venue.venue(),
                venue.pool(),
                usd,
                venue.lock().percentage(),
                venue.lock().status());
    }

    private static double depth(Reserves venue, SolUsd solUsd) {
        double usdPerSol = solUsd.usd() == null ? USD_PER_SOL_TO_RANK : solUsd.usd();
        return venue.inSol() ? venue.quoteUnits() * usdPerSol : venue.quoteUnits();
    }

    private static @Nullable Double times(double amount, @Nullable Double rate) {
        return rate == null ? null : (Double) (amount * rate);
    }
}
