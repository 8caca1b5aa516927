package io.coalscan.pnl.trader;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue: what came first leaves first. */
final class FifoLots implements Lots {
    private final Deque<Lot> lots = new ArrayDeque<>();
    private BigInteger amount = ZERO;
    private BigInteger cost = ZERO;

    @Override
    public void add(BigInteger more, @Nullable BigInteger theirCost) {
        if (more.signum() == 0 && theirCost == null) {
            return;
        }
        lots.addLast(new Lot(more, theirCost));
        if (theirCost != null) {
            amount = amount.add(more);
            cost = cost.add(theirCost);
        }
    }

    @Override
    public Taken take(BigInteger wanted) {
        var taken = Taken.NONE;
        var left = wanted;
        while (!lots.isEmpty() && left.signum() > 0) {
            var first = lots.removeFirst();
            var part = first.amount().min(left);
            left = left.subtract(part);
            taken = taken.and(takeOf(first, part));
        }
        amount = amount.subtract(taken.amount());
        cost = cost.subtract(taken.cost());
        return taken;
    }

    private Taken takeOf(Lot lot, BigInteger part) {
        var cost = lot.cost();
        var rest = lot.amount().subtract(part);
        if (cost == null) {
            if (rest.signum() > 0) {
                lots.addFirst(new Lot(rest, null));
            }
            return Taken.NONE;
        }
        if (rest.signum() == 0) {
            return new Taken(part, cost);
        }
        var partCost = cost.multiply(part).divide(lot.amount());
        lots.addFirst(new Lot(rest, cost.subtract(partCost)));
        return new Taken(part, partCost);
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
        return List.copyOf(lots);
    }
}
