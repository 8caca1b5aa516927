package io.coalscan.scan.assemble;

import io.coalscan.model.api.Liquidity;
import io.coalscan.model.api.Price;
import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.PricedTrade;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the token costs: by its pools, else by its latest trades.
 *
 * @param price null when neither is known
 * @param marketCap USD, price x supply; null when the price is unknown
 * @param pricedBy address of the pool or curve that has this price; null when the price is that of trades or unknown
 * @param trades whose median price this is; empty when it is that of a pool or unknown
 */
record Pricing(
        @Nullable Price price,
        @Nullable Double marketCap,
        @Nullable String pricedBy,
        List<PricedTrade> trades) {
    private static final String BY_TRADES = "trades:median11";
    private static final Comparator<Liquidity> DEEPEST_FIRST = Comparator.comparingDouble(
                    (Liquidity pool) -> pool.usd() == null ? 0 : pool.usd())
            .reversed()
            .thenComparing(Liquidity::pool);

    static Pricing of(ScanFacts facts) {
        var holders = facts.holders();
        var fromPools = holders.price();
        if (fromPools != null && (fromPools.usd() != null || fromPools.sol() != null)) {
            return new Pricing(
                    fromPools, marketCap(holders, fromPools.usd()), venue(fromPools, holders.liquidity()), List.of());
        }
        var ledger = facts.ledger();
        Double median = ledger == null ? null : ledger.medianPriceSol();
        if (ledger == null || median == null) {
            return new Pricing(null, holders.marketCap(), null, List.of());
        }
        Double solUsd = fromPools == null ? null : fromPools.solUsd();
        Double usd = solUsd == null ? null : (Double) (median * solUsd);
        var price = new Price(usd, median, solUsd, source(fromPools), facts.scanTime());
        return new Pricing(price, marketCap(holders, usd), null, ledger.priceTrades());
    }

    @Nullable
    Double usd() {
        return price == null ? null : price.usd();
    }

    /** The source names the venue, and the deepest pool there gave the price. */
    private static @Nullable String venue(Price price, List<Liquidity> pools) {
        var source = price.source().split(",", 2)[0];
        var venue = source.substring(source.indexOf(':') + 1);
        return pools.stream()
                .filter(pool -> pool.venue().equals(venue))
                .min(DEEPEST_FIRST)
                .map(Liquidity::pool)
                .orElse(null);
    }

    private static @Nullable Double marketCap(HoldersResolved holders, @Nullable Double usd) {
        if (holders.marketCap() != null) {
            return holders.marketCap();
        }
        return usd == null
                ? null
                : (Double) (usd
                        * Amounts.tokens(
                                new BigInteger(holders.token().supply()),
                                holders.token().decimals()));
    }

    /** The source of the price of SOL follows after a comma. */
    private static String source(@Nullable Price solOnly) {
        if (solOnly == null || solOnly.solUsd() == null) {
            return BY_TRADES;
        }
        int comma = solOnly.source().indexOf(',');
        return BY_TRADES + ","
                + (comma < 0 ? solOnly.source() : solOnly.source().substring(comma + 1));
    }
}
