package io.coalscan.pnl.trader;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gain of one owner in one currency by one reading of costs and transfers, fed in the order of the chain. */
final class Gains {
    private final Reading reading;
    private final Lots lots;
    private BigInteger cost = ZERO;
    private BigInteger realized = ZERO;
    private boolean incomplete;

    Gains(Reading reading) {
        this.reading = reading;
        this.lots = Lots.by(reading.method());
    }

    /** Goes on where the state was taken. */
    Gains(State state) {
        this(state.reading());
        state.lots().forEach(lot -> lots.add(lot.amount(), lot.cost()));
        cost = state.cost();
        realized = state.realized();
        incomplete = state.incomplete();
    }

    /** All of it at one moment. */
    record State(Reading reading, List<Lots.Lot> lots, BigInteger cost, BigInteger realized, boolean incomplete) {
        State {
            lots = List.copyOf(lots);
        }
    }

    /** @param paid null when it is not known */
    void bought(BigInteger amount, @Nullable BigInteger paid) {
        add(amount, paid);
    }

    /** @param worth at that time; null when it is not known */
    void received(BigInteger amount, @Nullable BigInteger worth) {
        switch (reading.mode()) {
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
        boolean allCounts = reading.mode() == TransferMode.RAW || taken.amount().equals(amount);
        var counts = allCounts ? brought : brought.multiply(taken.amount()).divide(amount);
        realized = realized.add(counts).subtract(taken.cost());
        incomplete |= taken.amount().compareTo(amount) < 0;
    }

    void sent(BigInteger amount) {
        var taken = lots.take(amount);
        if (reading.mode() == TransferMode.RAW) {
            realized = realized.subtract(taken.cost());
        }
    }

    State state() {
        return new State(reading, lots.all(), cost, realized, incomplete);
    }

    /** What is known so far. */
    Gain now() {
        return new Gain(cost, realized, lots.amount(), lots.cost(), incomplete);
    }
}
