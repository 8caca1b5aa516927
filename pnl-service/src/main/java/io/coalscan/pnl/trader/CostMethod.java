package io.coalscan.pnl.trader;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the tokens held leave first. */
public enum CostMethod {
    /** All alike: what leaves takes the average cost with it. */
    AVERAGE,
    /** Those that came first. */
    FIFO;

    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CostMethod> of(String apiName) {
        return Arrays.stream(values())
                .filter(method -> method.apiName().equals(apiName))
                .findFirst();
    }
}
