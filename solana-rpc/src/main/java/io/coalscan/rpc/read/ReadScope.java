package io.coalscan.rpc.read;

/**
 * On whose behalf a read is made. Where calls wait for a node's limits, those of the earlier deadline go first, so that a scan which came earlier is
 * served earlier, and among those of one deadline the ones of the lower place.
 *
 * @param minContextSlot answers must not be older than this slot where the method allows; 0 for none
 * @param deadline epoch milliseconds after which nobody waits for the answer
 * @param place 0 to {@link #LAST_PLACE}; what is worth most has the lowest
 */
public record ReadScope(CallBudget budget, long minContextSlot, long deadline, int place) {
    public static final int LAST_PLACE = (1 << 16) - 1;

    public ReadScope {
        if (place < 0 || place > LAST_PLACE) {
            throw new IllegalArgumentException("no place in the order of calls: " + place);
        }
    }

    public ReadScope(CallBudget budget, long minContextSlot, long deadline) {
        this(budget, minContextSlot, deadline, 0);
    }

    public ReadScope atLeast(long slot) {
        return new ReadScope(budget, slot, deadline, place);
    }

    public ReadScope at(int newPlace) {
        return new ReadScope(budget, minContextSlot, deadline, newPlace);
    }

    public ReadScope paidBy(CallBudget payer) {
        return new ReadScope(payer, minContextSlot, deadline, place);
    }
}
