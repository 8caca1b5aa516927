package io.coalscan.scan.assemble;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** From exact raw integers to the numbers that callers see. */
final class Amounts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Amounts() {}

    /** Whole tokens. */
    static double tokens(BigInteger raw, int decimals) {
        return new BigDecimal(raw, decimals).doubleValue();
    }

    /** @param whole not 0 */
    static double percentage(BigInteger part, BigInteger whole) {
        return new BigDecimal(part)
                .multiply(HUNDRED)
                .divide(new BigDecimal(whole), MathContext.DECIMAL64)
                .doubleValue();
    }
}
