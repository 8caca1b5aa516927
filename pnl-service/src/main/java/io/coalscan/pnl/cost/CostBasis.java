package io.coalscan.pnl.cost;

import static java.math.BigInteger.ZERO;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Weighted average cost of one owner's tokens in one currency, fed in the order of the chain.
 *
 * <p>Bought tokens have a cost; tokens that came otherwise have none. What leaves takes of both in proportion to what is held: tokens of a mint
 * cannot be told apart. A gain is counted for the part that has a cost only.
 */
public final class CostBasis {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private BigInteger withCost = ZERO;
    private BigInteger withoutCost = ZERO;
    private BigDecimal heldCost = BigDecimal.ZERO;
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal proceeds = BigDecimal.ZERO;
    private BigDecimal realized = BigDecimal.ZERO;
    private int pricedBuys;
    private int pricedSells;
    private boolean incomplete;

    /** @param paid null when it is not known what was paid */
    public void buy(BigInteger amount, @Nullable BigDecimal paid) {
        if (paid == null) {
            receive(amount);
            return;
        }
        withCost = withCost.add(amount);
        heldCost = heldCost.add(paid);
        cost = cost.add(paid);
        pricedBuys++;
    }

    /** @param received null when it is not known what the sale brought */
    public void sell(BigInteger amount, @Nullable BigDecimal received) {
        var taken = take(amount);
        if (received == null) {
            incomplete = true;
            return;
        }
        pricedSells++;
        proceeds = proceeds.add(received);
        if (amount.signum() > 0) {
            var share = received.multiply(new BigDecimal(taken.amount())).divide(new BigDecimal(amount), PRECISION);
            realized = realized.add(share.subtract(taken.cost()));
        }
        incomplete |= taken.amount().compareTo(amount) < 0;
    }

    /** Tokens that came without a known cost. */
    public void receive(BigInteger amount) {
        withoutCost = withoutCost.add(amount);
        incomplete = true;
    }

    /** Tokens that left without being sold take their cost with them. */
    public void send(BigInteger amount) {
        take(amount);
    }

    private record Taken(BigInteger amount, BigDecimal cost) {}

    private Taken take(BigInteger amount) {
        var held = withCost.add(withoutCost);
        if (amount.compareTo(held) >= 0) {
            var all = new Taken(withCost, heldCost);
            withCost = ZERO;
            withoutCost = ZERO;
            heldCost = BigDecimal.ZERO;
            return all;
        }
        var part = amount.multiply(withCost).divide(held);
        var partCost = part.signum() == 0
                ? BigDecimal.ZERO
                : heldCost.multiply(new BigDecimal(part)).divide(new BigDecimal(withCost), PRECISION);
        withCost = withCost.subtract(part);
        withoutCost = withoutCost.subtract(amount.subtract(part));
        heldCost = heldCost.subtract(partCost);
        return new Taken(part, partCost);
    }

    /** Tokens still held that were bought at a known cost. */
    public BigInteger withCost() {
        return withCost;
    }

    /** Cost of {@link #withCost()}. */
    public BigDecimal heldCost() {
        return heldCost;
    }

    /** Cost of all buys; null when none could be priced. */
    public @Nullable BigDecimal cost() {
        return pricedBuys == 0 ? null : cost;
    }

    /** Proceeds of all sells; null when none could be priced. */
    public @Nullable BigDecimal proceeds() {
        return pricedSells == 0 ? null : proceeds;
    }

    /** Gain of what was sold, as far as it had a cost; null when no trade could be priced. */
    public @Nullable BigDecimal realized() {
        return pricedBuys + pricedSells == 0 ? null : realized;
    }

    /** Whether some tokens came without a cost or a sale could not be priced. */
    public boolean incomplete() {
        return incomplete;
    }

    /** Average cost of one whole token still held; null when none has a cost. */
    public @Nullable BigDecimal averagePerToken(int decimals) {
        return withCost.signum() == 0 ? null : heldCost.divide(new BigDecimal(withCost, decimals), PRECISION);
    }
}
