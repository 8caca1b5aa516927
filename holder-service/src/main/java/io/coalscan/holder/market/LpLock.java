package io.coalscan.holder.market;

import io.coalscan.model.api.Liquidity;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is known of who may take the liquidity out.
 *
 * @param percentage locked or burned, 0 to 100; null when not applicable or unknown
 */
public record LpLock(Liquidity.Status status, @Nullable Double percentage) {
    /** Nobody can withdraw from a launch curve. */
    static final LpLock CURVE = new LpLock(Liquidity.Status.CURVE, null);
    /** pump.fun burns the LP tokens of the pool that it migrates a curve to. */
    static final LpLock BURNED_AT_MIGRATION = new LpLock(Liquidity.Status.BURNED, 100.0);
    /** No fungible LP, or not read. */
    static final LpLock UNKNOWN = new LpLock(Liquidity.Status.UNKNOWN, null);

    private static final double ALL_BUT_DUST = 99;

    /**
     * @param ever LP tokens that stand for the liquidity
     * @param left supply of the LP mint now: what was burned is missing from it. Whether the rest is locked is not read, so it stays unknown
     */
    static LpLock burned(BigInteger ever, BigInteger left) {
        if (ever.signum() <= 0 || left.compareTo(ever) > 0) {
            return UNKNOWN;
        }
        double burned = 100 * ever.subtract(left).doubleValue() / ever.doubleValue();
        return new LpLock(burned >= ALL_BUT_DUST ? Liquidity.Status.BURNED : Liquidity.Status.UNKNOWN, burned);
    }
}
