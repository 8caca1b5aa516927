package io.coalscan.pnl.trader;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Gain of one owner in one currency by one reading of costs and transfers, fed in the order of the chain. */
final class Gains {
    private final TransferMode mode;
    private final Lots lots;
    private BigInteger cost = ZERO;
    private BigInteger realized = ZERO;
    private boolean incomplete;

    Gains(TransferMode mode, CostMethod method) {
        this.mode = mode;
        this.lots = Lots.by(method);
    }

    /** @param paid null when it is not known */
    void bought(BigInteger amount, @Nullable BigInteger paid) {
        add(amount, paid);
    }

    /** @param worth at that time; null when it is not known */
    void received(BigInteger amount, @Nullable BigInteger worth) {
        switch (mode) {
            case STRICT -> add(amount, null);
            case ADJUSTED -> add(amount, worth);
            case RAW -> add(amount, ZERO);
        }
    }

    private void add(BigInteger amount, @Nullable BigInteger itsCost) {
        lots.add(amount, itsCost);
        if (itsCost == null) {
            incomplete = true;
        } else {
            cost = cost.add(itsCost);
        }
    }

    /** @param brought null when it is not known */
    void sold(BigInteger amount, @Nullable BigInteger brought) {
        var taken = lots.take(amount);
        if (brought == null) {
            incomplete = true;
            return;
        }
        boolean allCounts = mode == TransferMode.RAW || taken.amount().equals(amount);
        var counts = allCounts ? brought : brought.multiply(taken.amount()).divide(amount);
        realized = realized.add(counts).subtract(taken.cost());
        incomplete |= taken.amount().compareTo(amount) < 0;
    }

    void sent(BigInteger amount) {
        var taken = lots.take(amount);
        if (mode == TransferMode.RAW) {
            realized = realized.subtract(taken.cost());
        }
    }

    /** What is known so far. */
    Gain now() {
        return new Gain(cost, realized, lots.amount(), lots.cost(), incomplete);
    }
}
