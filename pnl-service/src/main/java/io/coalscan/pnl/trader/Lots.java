package io.coalscan.pnl.trader;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An owner's tokens with what they cost, in whole smallest units of one currency: what a rounding leaves stays with the tokens that are left, so that
 * costs taken and costs held always add up to costs added.
 */
sealed interface Lots permits AverageLots, FifoLots {

    /** @param cost null when it is not known */
    void add(BigInteger amount, @Nullable BigInteger cost);

    /** Takes that many tokens, or all where fewer are known of. */
    Taken take(BigInteger amount);

    /** Tokens held that have a cost. */
    BigInteger amount();

    /** Of {@link #amount()}. */
    BigInteger cost();

    /** What is held, as it was added: adding it to none, in this order, makes the same again. */
    List<Lot> all();

    static Lots by(CostMethod method) {
        return switch (method) {
            case AVERAGE -> new AverageLots();
            case FIFO -> new FifoLots();
        };
    }

    /** @param cost null when it is not known */
    record Lot(BigInteger amount, @Nullable BigInteger cost) {}

    /**
     * @param amount those of the tokens taken that had a cost
     * @param cost theirs
     */
    record Taken(BigInteger amount, BigInteger cost) {
        static final Taken NONE = new Taken(BigInteger.ZERO, BigInteger.ZERO);

        Taken and(Taken more) {
            return new Taken(amount.add(more.amount), cost.add(more.cost));
        }
    }
}
