package io.coalscan.sim.program;

import io.coalscan.sim.chain.Account;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.Content;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Instruction.Meta;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Rent;
import java.util.List;

/** Moves lamports and makes accounts. */
public final class SystemProgram {
    public static final int CREATE_ACCOUNT = 0;
    public static final int TRANSFER = 2;
    private static final int UNITS = 150;

    private SystemProgram() {}

    public static Instruction transfer(Address from, Address to, long lamports) {
        byte[] data = new Bytes().u32(TRANSFER).u64(lamports).done();
        return new Instruction(
                KnownPrograms.SYSTEM, List.of(Meta.signer(from), Meta.writable(to)), data, UNITS, List.of(), ledger -> {
                    ledger.change(from).add(-lamports);
                    ledger.change(to).add(lamports);
                });
    }

    /** An account of the program's, paid for its space. */
    public static Instruction createAccount(
            Address payer, Address account, int space, Address program, Content content) {
        long lamports = Rent.of(space);
        byte[] data = new Bytes()
                .u32(CREATE_ACCOUNT)
                .u64(lamports)
                .u64(space)
                .key(program)
                .done();
        return new Instruction(
                KnownPrograms.SYSTEM,
                List.of(Meta.signer(payer), Meta.signer(account)),
                data,
                UNITS,
                List.of(),
                ledger -> {
                    ledger.change(payer).add(-lamports);
                    Account created = ledger.change(account);
                    created.add(lamports);
                    created.assign(program);
                    ledger.put(created, content);
                });
    }
}
