package io.coalscan.pnl.candle;

import com.fasterxml.jackson.annotation.JsonValue;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.pnl.price.SolUsd;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;

/** What prices are told in. */
public enum Currency {
    USD("usd"),
    SOL("sol");

    private final String code;

    Currency(String code) {
        this.code = code;
    }

    /** As callers write it. */
    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<Currency> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }

    /** @param estimated whether another time's price of SOL was used */
    record Value(BigDecimal amount, boolean estimated) {}

    /** The pool's leg of a trade; empty when it was paid in something else, or no price of SOL is known. */
    Optional<Value> value(LedgerEntry trade, SolUsd prices) {
        var asset = QuoteAsset.of(trade.quoteMint());
        var leg = trade.quoteAmount();
        if (asset == null || leg == null) {
            return Optional.empty();
        }
        var paid = asset.whole(leg);
        if (asset.stable() == (this == USD)) {
            return Optional.of(new Value(paid, false));
        }
        return Optional.ofNullable(prices.at(trade.time()))
                .map(sol -> new Value(
                        this == USD ? paid.multiply(sol.usd()) : paid.divide(sol.usd(), MathContext.DECIMAL64),
                        sol.estimated()));
    }
}
