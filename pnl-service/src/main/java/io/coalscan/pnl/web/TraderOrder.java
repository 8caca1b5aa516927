package io.coalscan.pnl.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What traders can be sorted by, under the names of the API. */
public enum TraderOrder {
    PROFIT("profit"),
    REALIZED("realized"),
    UNREALIZED("unrealized"),
    ROI("roi"),
    REALIZED_USD("realizedUsd"),
    BOUGHT("bought", "boughtSol"),
    SOLD("sold", "soldSol"),
    TRADES("trades"),
    ENTRY_RANK("entryRank"),
    FIRST_TRADE_TIME("firstTradeTime"),
    LAST_TRADE_TIME("lastTradeTime"),
    HOLD_SECONDS("holdSeconds"),
    SOLD_PERCENTAGE("soldPercentage");

    private final List<String> names;

    TraderOrder(String... names) {
        this.names = List.of(names);
    }

    /** Its name in the API, for {@code sortBy}. */
    public String apiName() {
        return names.getFirst();
    }

    static Optional<TraderOrder> of(String name) {
        return Arrays.stream(values())
                .filter(order -> order.names.contains(name))
                .findFirst();
    }
}
