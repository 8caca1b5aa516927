package io.coalscan.sim.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as it ran.
 *
 * @param order position inside the slot
 * @param timeKnown false for the few whose block time no node knows
 * @param units compute units that it asked for
 * @param pre lamports before, in the order of the keys
 * @param failure null when it succeeded
 */
public record Transaction(
        TxId id,
        long slot,
        int order,
        boolean timeKnown,
        KeyTable keys,
        List<Instruction> instructions,
        int units,
        long fee,
        long[] pre,
        long[] post,
        List<TokenAmount> preTokens,
        List<TokenAmount> postTokens,
        @Nullable Failure failure,
        @Nullable String memo) {

    /** A token account's balance, on one side of the transaction. */
    public record TokenAmount(int key, Address mint, Address owner, Address program, long amount, int decimals) {}

    /** @param custom the program's own error number */
    public record Failure(int instruction, int custom) {}

    public Address payer() {
        return keys.keys().getFirst();
    }

    public boolean versioned() {
        return keys.lookupTable() != null;
    }

    public boolean succeeded() {
        return failure == null;
    }
}
