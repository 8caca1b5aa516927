package io.coalscan.sim.program;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.Extension;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Instruction.Effect;
import io.coalscan.sim.chain.Instruction.Meta;
import io.coalscan.sim.chain.Instruction.Step;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.Mint;
import io.coalscan.sim.chain.TxBuilder;
import java.util.ArrayList;
import java.util.List;

/** The one token account of an owner and a mint that everybody can work out. */
public final class AssociatedToken {
    private AssociatedToken() {}

    public static Address address(Address owner, Address mint, Address tokenProgram) {
        return Keys.derived(KnownPrograms.ASSOCIATED_TOKEN, owner.bytes(), tokenProgram.bytes(), mint.bytes());
    }

    /** Adds the instruction that makes the account unless it is there, as wallets do; gives its address. */
    public static Address ensure(TxBuilder tx, Address payer, Address owner, Address mint) {
        Address program = tx.ledger().mint(mint).program();
        Address account = address(owner, mint, program);
        tx.add(create(tx.ledger(), payer, account, owner, mint));
        return account;
    }

    public static Instruction create(Ledger ledger, Address payer, Address account, Address owner, Address mint) {
        return create(ledger, payer, account, owner, mint, ledger.mint(mint));
    }

    /** @param kind what the mint is, or will be by then when the same transaction makes it */
    static Instruction create(Ledger ledger, Address payer, Address account, Address owner, Address mint, Mint kind) {
        Address program = kind.program();
        boolean fee = kind.transferFee() != null;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Log("Program log: CreateIdempotent"));
        if (!ledger.exists(account)) {
            Holding empty = new Holding(mint, owner, 0, 0, program, fee, false);
            steps.add(new Step.Call(accountSize(program, mint, empty.space())));
            steps.add(new Step.Call(SystemProgram.createAccount(payer, account, empty.space(), program, empty)));
            steps.add(new Step.Log("Program log: Initialize the associated token account"));
            steps.add(new Step.Call(immutableOwner(program, account)));
            steps.add(new Step.Call(initialize(program, account, owner, mint)));
        }
        List<Meta> accounts = List.of(
                Meta.signer(payer),
                Meta.writable(account),
                Meta.readonly(owner),
                Meta.readonly(mint),
                Meta.readonly(KnownPrograms.SYSTEM),
                Meta.readonly(program));
        return new Instruction(KnownPrograms.ASSOCIATED_TOKEN, accounts, new byte[] {1}, 11_300, steps, Effect.NONE);
    }

    private static Instruction accountSize(Address program, Address mint, int space) {
        byte[] data = new Bytes()
                .u8(TokenProgram.ACCOUNT_DATA_SIZE)
                .u16(Extension.IMMUTABLE_OWNER)
                .done();
        Instruction leaf = TokenProgram.leaf(
                program, List.of(Meta.readonly(mint)), data, 1_569, "GetAccountDataSize", Effect.NONE);
        List<Step> steps = new ArrayList<>(leaf.steps());
        steps.add(new Step.Return(new Bytes().u64(space).done()));
        return new Instruction(program, leaf.accounts(), data, leaf.units(), steps, Effect.NONE);
    }

    private static Instruction immutableOwner(Address program, Address account) {
        Instruction leaf = TokenProgram.leaf(
                program,
                List.of(Meta.writable(account)),
                new byte[] {TokenProgram.INITIALIZE_IMMUTABLE_OWNER},
                1_405,
                "InitializeImmutableOwner",
                Effect.NONE);
        if (!program.equals(KnownPrograms.TOKEN)) {
            return leaf;
        }
        List<Step> steps = new ArrayList<>(leaf.steps());
        steps.add(new Step.Log("Program log: Please upgrade to SPL Token 2022 for immutable owner support"));
        return new Instruction(program, leaf.accounts(), leaf.data(), leaf.units(), steps, Effect.NONE);
    }

    static Instruction initialize(Address program, Address account, Address owner, Address mint) {
        byte[] data =
                new Bytes().u8(TokenProgram.INITIALIZE_ACCOUNT_3).key(owner).done();
        List<Meta> accounts = List.of(Meta.writable(account), Meta.readonly(mint));
        return TokenProgram.leaf(program, accounts, data, 4_188, "InitializeAccount3", Effect.NONE);
    }
}
