package io.coalscan.scan.assemble;

import io.coalscan.model.event.OwnerLedger;
import org.jspecify.annotations.Nullable;

/**
 * What an owner made of the token, USD, at weighted average cost. Null where it is unknown.
 *
 * @param unrealized of what it still holds and paid for, at the token's price
 * @param total realized and unrealized
 * @param percentage of the cost of all buys
 * @param net total less network fees, tips, rent and bot fees
 */
record Profit(
        @Nullable Double realized,
        @Nullable Double unrealized,
        @Nullable Double total,
        @Nullable Double percentage,
        @Nullable Double net) {
    private static final Profit UNKNOWN = new Profit(null, null, null, null, null);

    /** @param priceUsd per whole token */
    static Profit of(@Nullable OwnerLedger ledger, int decimals, @Nullable Double priceUsd) {
        if (ledger == null || ledger.trades() == 0) {
            return UNKNOWN;
        }
        var realized = ledger.realizedUsd();
        var unrealized = unrealized(ledger, decimals, priceUsd);
        Double total = realized == null || unrealized == null ? null : (Double) (realized + unrealized);
        var cost = ledger.costUsd();
        Double percentage = total == null || cost == null || cost == 0 ? null : (Double) (total / cost * 100);
        Double net = total == null || ledger.feesUsd() == null ? null : (Double) (total - ledger.feesUsd());
        return new Profit(realized, unrealized, total, percentage, net);
    }

    private static @Nullable Double unrealized(OwnerLedger ledger, int decimals, @Nullable Double priceUsd) {
        if (ledger.rawWithCost().signum() == 0) {
            return 0.0;
        }
        if (priceUsd == null || ledger.averageCostUsd() == null) {
            return null;
        }
        return Amounts.tokens(ledger.rawWithCost(), decimals) * (priceUsd - ledger.averageCostUsd());
    }
}
