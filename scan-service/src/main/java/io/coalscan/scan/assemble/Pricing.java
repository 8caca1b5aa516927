package io.coalscan.scan.assemble;

import io.coalscan.model.api.Price;
import io.coalscan.model.event.HoldersResolved;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the token costs: by its pools, else by its latest trades.
 *
 * @param price null when neither is known
 * @param marketCap USD, price x supply; null when the price is unknown
 */
record Pricing(@Nullable Price price, @Nullable Double marketCap) {
    private static final String BY_TRADES = "trades:median11";

    static Pricing of(ScanFacts facts) {
        var holders = facts.holders();
        var fromPools = holders.price();
        if (fromPools != null && (fromPools.usd() != null || fromPools.sol() != null)) {
            return new Pricing(fromPools, marketCap(holders, fromPools.usd()));
        }
        Double median = facts.ledger() == null ? null : facts.ledger().medianPriceSol();
        if (median == null) {
            return new Pricing(null, holders.marketCap());
        }
        Double solUsd = fromPools == null ? null : fromPools.solUsd();
        Double usd = solUsd == null ? null : (Double) (median * solUsd);
        var price = new Price(usd, median, solUsd, source(fromPools), facts.scanTime());
        return new Pricing(price, marketCap(holders, usd));
    }

    @Nullable
    Double usd() {
        return price == null ? null : price.usd();
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
