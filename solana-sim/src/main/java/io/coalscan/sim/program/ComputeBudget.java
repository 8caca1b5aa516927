package io.coalscan.sim.program;

import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.TxBuilder;
import java.util.List;

/** Says how much a transaction may compute and what it offers for its place. */
public final class ComputeBudget {
    private static final int LIMIT = 2;
    private static final int PRICE = 3;
    private static final int UNITS = 150;

    private ComputeBudget() {}

    /** Both instructions, as wallets put them in front. */
    public static void set(TxBuilder tx, int units, long microLamports) {
        tx.budget(units, microLamports);
        tx.add(instruction(new Bytes().u8(LIMIT).u32(units).done()));
        tx.add(instruction(new Bytes().u8(PRICE).u64(microLamports).done()));
    }

    private static Instruction instruction(byte[] data) {
        return new Instruction(
                KnownPrograms.COMPUTE_BUDGET, List.of(), data, UNITS, List.of(), Instruction.Effect.NONE);
    }
}
