package io.coalscan.rpc.read;

import java.util.concurrent.atomic.AtomicInteger;

/** Node calls that one part of one scan may still make. Thread-safe. */
public final class CallBudget {
    private final int granted;
    private final AtomicInteger left;

    public CallBudget(int calls) {
        this.granted = calls;
        this.left = new AtomicInteger(calls);
    }

    /** Takes one call if there is one. */
    public boolean take() {
        return take(1) == 1;
    }

    /** Takes up to that many calls and says how many there were. */
    public int take(int wanted) {
        int before = left.getAndUpdate(now -> now - Math.min(now, wanted));
        return Math.min(before, wanted);
    }

    /** Gives back calls that were not made. */
    public void giveBack(int calls) {
        left.addAndGet(calls);
    }

    /** Takes back what is left of a budget that was cut out of this one; doing it twice does it once. */
    public void takeBack(CallBudget part) {
        giveBack(part.take(Integer.MAX_VALUE));
    }

    public int left() {
        return left.get();
    }

    public int spent() {
        return granted - left.get();
    }
}
