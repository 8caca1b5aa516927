package io.coalscan.sim.program;

import io.coalscan.sim.chain.Account;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.Content;
import io.coalscan.sim.chain.Extension;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Instruction.Effect;
import io.coalscan.sim.chain.Instruction.Meta;
import io.coalscan.sim.chain.Instruction.Step;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.Rent;
import java.util.List;

/** Instructions that both token programs share. The program is the mint's. */
public final class TokenProgram {
    public static final int TRANSFER = 3;
    public static final int SET_AUTHORITY = 6;
    public static final int MINT_TO = 7;
    public static final int BURN = 8;
    public static final int CLOSE_ACCOUNT = 9;
    public static final int TRANSFER_CHECKED = 12;
    public static final int SYNC_NATIVE = 17;
    public static final int INITIALIZE_ACCOUNT_3 = 18;
    public static final int INITIALIZE_MINT_2 = 20;
    public static final int ACCOUNT_DATA_SIZE = 21;
    public static final int INITIALIZE_IMMUTABLE_OWNER = 22;

    private TokenProgram() {}

    /** The old transfer, which names neither mint nor the receiving wallet. */
    public static Instruction transfer(Ledger ledger, Address from, Address to, Address owner, long amount) {
        Address program = program(ledger, from);
        byte[] data = new Bytes().u8(TRANSFER).u64(amount).done();
        List<Meta> accounts = List.of(Meta.writable(from), Meta.writable(to), Meta.readonlySigner(owner));
        return leaf(program, accounts, data, 4_645, "Transfer", l -> move(l, from, to, amount));
    }

    public static Instruction transferChecked(Ledger ledger, Address from, Address to, Address owner, long amount) {
        Holding holding = holding(ledger, from);
        int decimals = ledger.mint(holding.mint()).decimals();
        byte[] data = new Bytes().u8(TRANSFER_CHECKED).u64(amount).u8(decimals).done();
        List<Meta> accounts = List.of(
                Meta.writable(from), Meta.readonly(holding.mint()), Meta.writable(to), Meta.readonlySigner(owner));
        return leaf(holding.program(), accounts, data, 6_147, "TransferChecked", l -> move(l, from, to, amount));
    }

    public static Instruction mintTo(Address program, Address mint, Address account, Address authority, long amount) {
        byte[] data = new Bytes().u8(MINT_TO).u64(amount).done();
        List<Meta> accounts = List.of(Meta.writable(mint), Meta.writable(account), Meta.readonlySigner(authority));
        return leaf(program, accounts, data, 4_492, "MintTo", ledger -> {
            supply(ledger, mint, amount);
            credit(ledger, account, amount);
        });
    }

    public static Instruction burn(Address program, Address mint, Address account, Address owner, long amount) {
        byte[] data = new Bytes().u8(BURN).u64(amount).done();
        List<Meta> accounts = List.of(Meta.writable(account), Meta.writable(mint), Meta.readonlySigner(owner));
        return leaf(program, accounts, data, 4_753, "Burn", ledger -> {
            credit(ledger, account, -amount);
            supply(ledger, mint, -amount);
        });
    }

    /** Gives the account's lamports back; those of wrapped SOL too. */
    public static Instruction close(Ledger ledger, Address account, Address to, Address owner) {
        return close(program(ledger, account), account, to, owner);
    }

    static Instruction close(Address program, Address account, Address to, Address owner) {
        List<Meta> accounts = List.of(Meta.writable(account), Meta.writable(to), Meta.readonlySigner(owner));
        return leaf(program, accounts, new byte[] {CLOSE_ACCOUNT}, 2_997, "CloseAccount", l -> {
            Account closed = l.change(account);
            if (closed.content() instanceof Holding holding && holding.amount() > 0 && !holding.wrapsSol()) {
                throw new IllegalStateException("only an empty account can be closed: " + account);
            }
            long lamports = closed.lamports();
            closed.add(-lamports);
            closed.assign(KnownPrograms.SYSTEM);
            closed.put(Content.NONE);
            l.change(to).add(lamports);
        });
    }

    /** Takes lamports that were sent to a wrapped-SOL account as its tokens. */
    public static Instruction syncNative(Address account) {
        List<Meta> accounts = List.of(Meta.writable(account));
        return leaf(KnownPrograms.TOKEN, accounts, new byte[] {SYNC_NATIVE}, 3_045, "SyncNative", l -> {
            Account wrapped = l.change(account);
            if (wrapped.content() instanceof Holding holding) {
                long amount = wrapped.lamports() - Rent.of(Holding.CLASSIC_SPACE);
                l.put(wrapped, holding.plus(amount - holding.amount()));
            }
        });
    }

    /** Ends minting for good. */
    public static Instruction endMinting(Address program, Address mint, Address authority) {
        List<Meta> accounts = List.of(Meta.writable(mint), Meta.readonlySigner(authority));
        return leaf(program, accounts, new byte[] {SET_AUTHORITY, 0, 0}, 2_911, "SetAuthority", ledger -> {
            Account account = ledger.change(mint);
            account.put(ledger.mint(mint).withMintAuthority(null));
        });
    }

    public static Instruction initializeMint(Address program, Address mint, int decimals, Address authority) {
        byte[] data = new Bytes()
                .u8(INITIALIZE_MINT_2)
                .u8(decimals)
                .key(authority)
                .u8(0)
                .done();
        return leaf(program, List.of(Meta.writable(mint)), data, 2_780, "InitializeMint2", Effect.NONE);
    }

    static Instruction leaf(Address program, List<Meta> accounts, byte[] data, int units, String name, Effect effect) {
        return new Instruction(
                program, accounts, data, units, List.of(new Step.Log("Program log: Instruction: " + name)), effect);
    }

    static void credit(Ledger ledger, Address tokenAccount, long amount) {
        Account account = ledger.change(tokenAccount);
        Holding holding = holding(ledger, tokenAccount);
        ledger.put(account, holding.plus(amount));
        if (holding.wrapsSol()) {
            account.add(amount);
        }
    }

    static Holding holding(Ledger ledger, Address tokenAccount) {
        Holding holding = ledger.holding(tokenAccount);
        if (holding == null) {
            throw new IllegalStateException("no token account " + tokenAccount);
        }
        return holding;
    }

    private static Address program(Ledger ledger, Address tokenAccount) {
        return holding(ledger, tokenAccount).program();
    }

    private static void supply(Ledger ledger, Address mint, long delta) {
        Account account = ledger.change(mint);
        account.put(ledger.mint(mint).plus(delta));
    }

    private static void move(Ledger ledger, Address from, Address to, long amount) {
        credit(ledger, from, -amount);
        Extension.TransferFee fee = ledger.mint(holding(ledger, from).mint()).transferFee();
        long withheld = fee == null ? 0 : fee.of(amount);
        credit(ledger, to, amount - withheld);
        if (withheld > 0) {
            Account receiver = ledger.change(to);
            ledger.put(receiver, holding(ledger, to).withhold(withheld));
        }
    }
}
