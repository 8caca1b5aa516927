package io.coalscan.pnl.candle;

import com.fasterxml.jackson.annotation.JsonValue;
import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.pnl.price.SolUsd;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * What an asset is worth.
     *
     * @param sol USD per SOL; null where the asset is told in itself
     * @param estimated whether another time's price of SOL is used
     */
    record Rate(Currency currency, @Nullable BigDecimal sol, boolean estimated) {
        BigDecimal of(BigDecimal paid) {
            if (sol == null) {
                return paid;
            }
            return currency == USD ? paid.multiply(sol) : paid.divide(sol, MathContext.DECIMAL64);
        }
    }

    /**
     * @param time epoch milliseconds
     * @return empty when no price of SOL is known that is needed
     */
    Optional<Rate> rate(QuoteAsset asset, long time, SolUsd prices) {
        if (asset.stable() == (this == USD)) {
            return Optional.of(new Rate(this, null, false));
        }
        return Optional.ofNullable(prices.at(time))
                .filter(sol -> sol.usd().signum() > 0)
                .map(sol -> new Rate(this, sol.usd(), sol.estimated()));
    }
}
