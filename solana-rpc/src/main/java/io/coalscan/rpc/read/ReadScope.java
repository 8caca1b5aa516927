package io.coalscan.rpc.read;

/**
 * On whose behalf a read is made.
 *
 * @param minContextSlot answers must not be older than this slot where the method allows; 0 for none
 * @param deadline epoch milliseconds after which nobody waits for the answer
 */
public record ReadScope(CallBudget budget, long minContextSlot, long deadline) {

    public ReadScope atLeast(long slot) {
        return new ReadScope(budget, slot, deadline);
    }
}
