package io.coalscan.pnl.trader;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One heap: what leaves takes of the tokens with and without a cost in proportion. */
final class AverageLots implements Lots {
    private BigInteger amount = ZERO;
    private BigInteger cost = ZERO;
    private BigInteger withoutCost = ZERO;

    @Override
    public void add(BigInteger more, @Nullable BigInteger theirCost) {
        if (theirCost == null) {
            withoutCost = withoutCost.add(more);
        } else {
            amount = amount.add(more);
            cost = cost.add(theirCost);
        }
    }

    @Override
    public Taken take(BigInteger wanted) {
        var held = amount.add(withoutCost);
        var taken = wanted.compareTo(held) >= 0 ? new Taken(amount, cost) : part(wanted, held);
        withoutCost = withoutCost.subtract(wanted.min(held).subtract(taken.amount()));
        amount = amount.subtract(taken.amount());
        cost = cost.subtract(taken.cost());
        return taken;
    }

    private Taken part(BigInteger wanted, BigInteger held) {
        var part = wanted.multiply(amount).divide(held);
        return part.signum() == 0
                ? Taken.NONE
                : new Taken(part, cost.multiply(part).divide(amount));
    }

    @Override
    public BigInteger amount() {
        return amount;
    }

    @Override
    public BigInteger cost() {
        return cost;
    }

    @Override
    public List<Lot> all() {
        return List.of(new Lot(amount, cost), new Lot(withoutCost, null));
    }
}
