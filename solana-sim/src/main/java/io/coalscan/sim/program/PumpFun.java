package io.coalscan.sim.program;

import io.coalscan.sim.chain.Account;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Instruction.Effect;
import io.coalscan.sim.chain.Instruction.Meta;
import io.coalscan.sim.chain.Instruction.Step;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.TxBuilder;
import java.util.ArrayList;
import java.util.List;

/** Trades on a pump.fun bonding curve. */
public final class PumpFun {
    static final int FEE_BASIS_POINTS = 95;
    static final int CREATOR_BASIS_POINTS = 30;
    private static final int WHOLE = 10_000;
    private static final long SLIPPAGE_PERCENT = 5;

    private PumpFun() {}

    /** Buys exactly this many tokens; the account for them must be there. */
    public static void buy(TxBuilder tx, Address mint, Address user, long tokens) {
        tx.add(buyInstruction(tx, mint, user, tokens));
    }

    public static void sell(TxBuilder tx, Address mint, Address user, long tokens) {
        tx.add(sellInstruction(tx, mint, user, tokens));
    }

    static Instruction buyInstruction(TxBuilder tx, Address mint, Address user, long tokens) {
        Ledger ledger = tx.ledger();
        Trade trade = new Trade(tx, mint, user, tokens, true);
        Instruction move = ledger.mint(mint).program().equals(KnownPrograms.TOKEN)
                ? TokenProgram.transfer(ledger, trade.vault, trade.account, trade.curve, tokens)
                : TokenProgram.transferChecked(ledger, trade.vault, trade.account, trade.curve, tokens);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Log("Program log: Instruction: Buy"));
        steps.add(new Step.Call(
                PumpFees.get(Venues.PUMP_FEE_CONFIG, Venues.PUMP, 0, FEE_BASIS_POINTS, CREATOR_BASIS_POINTS)));
        steps.add(new Step.Call(move));
        steps.add(new Step.Call(SystemProgram.transfer(user, trade.creatorVault, trade.creatorFee)));
        steps.add(new Step.Call(SystemProgram.transfer(user, trade.curve, trade.lamports)));
        steps.add(new Step.Call(SystemProgram.transfer(user, trade.feeRecipient, trade.fee)));
        PumpCurve after = trade.before.bought(tokens, trade.lamports);
        steps.addAll(trade.event(after));
        byte[] data = new Bytes()
                .raw(0x66, 0x06, 0x3d, 0x12, 0x01, 0xda, 0xeb, 0xea)
                .u64(tokens)
                .u64(trade.lamports + trade.lamports * SLIPPAGE_PERCENT / 100)
                .u8(0)
                .done();
        List<Meta> accounts = new ArrayList<>(trade.accounts());
        accounts.add(Meta.readonly(Venues.PUMP_VOLUME));
        accounts.add(Meta.writable(Keys.derived(Venues.PUMP, Keys.text("user_volume_accumulator"), user.bytes())));
        accounts.add(Meta.readonly(Venues.PUMP_FEE_CONFIG));
        accounts.add(Meta.readonly(Venues.PUMP_FEES));
        return new Instruction(
                Venues.PUMP,
                accounts,
                data,
                24_000,
                steps,
                l -> l.change(trade.curve).put(after));
    }

    static Instruction sellInstruction(TxBuilder tx, Address mint, Address user, long tokens) {
        Trade trade = new Trade(tx, mint, user, tokens, false);
        PumpCurve after = trade.before.sold(tokens, trade.lamports);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Log("Program log: Instruction: Sell"));
        steps.add(new Step.Call(
                PumpFees.get(Venues.PUMP_FEE_CONFIG, Venues.PUMP, 0, FEE_BASIS_POINTS, CREATOR_BASIS_POINTS)));
        steps.add(new Step.Call(TokenProgram.transferChecked(tx.ledger(), trade.account, trade.vault, user, tokens)));
        steps.addAll(trade.event(after));
        byte[] data = new Bytes()
                .raw(0x33, 0xe6, 0x85, 0xa4, 0x01, 0x7f, 0x83, 0xad)
                .u64(tokens)
                .u64(trade.lamports - trade.lamports * SLIPPAGE_PERCENT / 100)
                .done();
        List<Meta> accounts = new ArrayList<>(trade.accounts());
        accounts.add(Meta.readonly(Venues.PUMP_FEE_CONFIG));
        accounts.add(Meta.readonly(Venues.PUMP_FEES));
        return new Instruction(Venues.PUMP, accounts, data, 21_500, steps, l -> {
            Account curve = l.change(trade.curve);
            curve.put(after);
            curve.add(-trade.lamports);
            l.change(user).add(trade.lamports - trade.fee - trade.creatorFee);
            l.change(trade.feeRecipient).add(trade.fee);
            l.change(trade.creatorVault).add(trade.creatorFee);
        });
    }

    static Step.Call eventCall(Address program, Address authority, byte[] event) {
        byte[] data = new Bytes()
                .raw(0xe4, 0x45, 0xa5, 0x2e, 0x51, 0xcb, 0x9a, 0x1d)
                .raw(event)
                .done();
        return new Step.Call(
                new Instruction(program, List.of(Meta.readonlySigner(authority)), data, 2_060, List.of(), Effect.NONE));
    }

    /** The lamports and accounts of one trade. */
    private static final class Trade {
        private final TxBuilder tx;
        private final Address mint;
        private final Address user;
        private final long tokens;
        private final boolean buy;
        private final Address curve;
        private final Address vault;
        private final Address account;
        private final Address creatorVault;
        private final Address feeRecipient;
        private final Address program;
        private final PumpCurve before;
        private final long lamports;
        private final long fee;
        private final long creatorFee;

        Trade(TxBuilder tx, Address mint, Address user, long tokens, boolean buy) {
            this.tx = tx;
            this.mint = mint;
            this.user = user;
            this.tokens = tokens;
            this.buy = buy;
            program = tx.ledger().mint(mint).program();
            curve = PumpCurve.address(mint);
            vault = AssociatedToken.address(curve, mint, program);
            account = accountOf(tx.ledger(), user, mint, program);
            if (!(tx.ledger().need(curve).content() instanceof PumpCurve state)) {
                throw new IllegalStateException("no curve for " + mint);
            }
            before = state;
            creatorVault = Keys.derived(
                    Venues.PUMP, Keys.text("creator-vault"), before.creator().bytes());
            feeRecipient = Venues.FEE_RECIPIENTS.get(
                    (int) Long.remainderUnsigned(mint.prefix(), Venues.FEE_RECIPIENTS.size()));
            lamports = buy ? before.cost(tokens) : before.proceeds(tokens);
            fee = Math.ceilDiv(lamports * FEE_BASIS_POINTS, WHOLE);
            creatorFee = Math.ceilDiv(lamports * CREATOR_BASIS_POINTS, WHOLE);
        }

        private static Address accountOf(Ledger ledger, Address user, Address mint, Address program) {
            Address account = AssociatedToken.address(user, mint, program);
            Holding holding = ledger.holding(account);
            if (holding == null) {
                throw new IllegalStateException(user + " has no account of " + mint);
            }
            return account;
        }

        List<Meta> accounts() {
            return List.of(
                    Meta.readonly(Venues.PUMP_GLOBAL),
                    Meta.writable(feeRecipient),
                    Meta.readonly(mint),
                    Meta.writable(curve),
                    Meta.writable(vault),
                    Meta.writable(account),
                    Meta.signer(user),
                    Meta.readonly(KnownPrograms.SYSTEM),
                    Meta.readonly(program),
                    Meta.writable(creatorVault),
                    Meta.readonly(Venues.PUMP_EVENTS),
                    Meta.readonly(Venues.PUMP));
        }

        List<Step> event(PumpCurve after) {
            long time = ChainClock.seconds(tx.slot());
            byte[] event = new Bytes()
                    .raw(189, 219, 127, 211, 78, 230, 97, 238)
                    .key(mint)
                    .u64(lamports)
                    .u64(tokens)
                    .bool(buy)
                    .key(user)
                    .u64(time)
                    .u64(after.virtualSol())
                    .u64(after.virtualTokens())
                    .u64(after.realSol())
                    .u64(after.realTokens())
                    .key(feeRecipient)
                    .u64(FEE_BASIS_POINTS)
                    .u64(fee)
                    .key(before.creator())
                    .u64(CREATOR_BASIS_POINTS)
                    .u64(creatorFee)
                    .bool(false)
                    .u64(0)
                    .u64(0)
                    .u64(0)
                    .u64(0)
                    .string(buy ? "buy" : "sell")
                    .bool(false)
                    .u64(0)
                    .u64(0)
                    .done();
            return List.of(new Step.Data(event), eventCall(Venues.PUMP, Venues.PUMP_EVENTS, event));
        }
    }
}
