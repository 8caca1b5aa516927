package io.coalscan.sim.program;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Instruction.Effect;
import io.coalscan.sim.chain.Instruction.Meta;
import io.coalscan.sim.chain.Instruction.Step;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.TxBuilder;
import java.util.ArrayList;
import java.util.List;

/** Trades in a PumpSwap pool: a constant product, quoted in wrapped SOL. */
public final class PumpSwap {
    static final int LP_BASIS_POINTS = 2;
    static final int PROTOCOL_BASIS_POINTS = 93;
    static final int CREATOR_BASIS_POINTS = 30;
    private static final int WHOLE = 10_000;
    private static final int SLIPPAGE_SHARE = 100;

    private PumpSwap() {}

    /** Buys exactly this many tokens with SOL that is wrapped for it and unwrapped again. */
    public static void buy(TxBuilder tx, Address mint, Address user, long tokens) {
        AssociatedToken.ensure(tx, user, user, mint);
        Address wrapped = AssociatedToken.ensure(tx, user, user, KnownPrograms.WSOL);
        Trade trade = new Trade(tx, mint, user, tokens, true);
        long most = trade.userQuote + trade.userQuote / SLIPPAGE_SHARE;
        tx.add(SystemProgram.transfer(user, wrapped, most));
        tx.add(TokenProgram.syncNative(wrapped));
        tx.add(instruction(tx, trade, most));
        tx.add(TokenProgram.close(tx.ledger(), wrapped, user, user));
    }

    public static void sell(TxBuilder tx, Address mint, Address user, long tokens) {
        Address wrapped = AssociatedToken.ensure(tx, user, user, KnownPrograms.WSOL);
        Trade trade = new Trade(tx, mint, user, tokens, false);
        long least = trade.userQuote - trade.userQuote / SLIPPAGE_SHARE;
        tx.add(instruction(tx, trade, least));
        tx.add(TokenProgram.close(tx.ledger(), wrapped, user, user));
    }

    private static Instruction instruction(TxBuilder tx, Trade trade, long bound) {
        Ledger ledger = tx.ledger();
        SwapPool pool = trade.pool;
        Address payer = trade.buy ? trade.user : pool.address();
        Address source = trade.buy ? trade.userQuoteAccount : pool.quoteVault();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Log("Program log: Instruction: " + (trade.buy ? "Buy" : "Sell")));
        steps.add(new Step.Call(PumpFees.get(
                Venues.PUMPSWAP_FEE_CONFIG,
                Venues.PUMPSWAP,
                LP_BASIS_POINTS,
                PROTOCOL_BASIS_POINTS,
                CREATOR_BASIS_POINTS)));
        steps.add(new Step.Call(
                trade.buy
                        ? TokenProgram.transferChecked(
                                ledger, pool.tokenVault(), trade.userTokenAccount, pool.address(), trade.tokens)
                        : TokenProgram.transferChecked(
                                ledger, trade.userTokenAccount, pool.tokenVault(), trade.user, trade.tokens)));
        Address main = trade.buy ? pool.quoteVault() : trade.userQuoteAccount;
        long mainAmount = trade.buy ? trade.quoteWithLp() : trade.userQuote;
        steps.add(new Step.Call(TokenProgram.transferChecked(ledger, source, main, payer, mainAmount)));
        steps.add(new Step.Call(
                TokenProgram.transferChecked(ledger, source, trade.recipientAccount, payer, trade.protocolFee)));
        steps.add(new Step.Call(
                TokenProgram.transferChecked(ledger, source, pool.creatorVault(), payer, trade.creatorFee)));
        byte[] event = SwapEvents.of(trade, ChainClock.seconds(tx.slot()), bound);
        steps.add(new Step.Data(event));
        steps.add(PumpFun.eventCall(Venues.PUMPSWAP, Venues.PUMPSWAP_EVENTS, event));
        Bytes data = trade.buy
                ? new Bytes().raw(0x66, 0x06, 0x3d, 0x12, 0x01, 0xda, 0xeb, 0xea)
                : new Bytes().raw(0x33, 0xe6, 0x85, 0xa4, 0x01, 0x7f, 0x83, 0xad);
        return new Instruction(
                Venues.PUMPSWAP,
                trade.accounts(),
                data.u64(trade.tokens).u64(bound).done(),
                58_000,
                steps,
                Effect.NONE);
    }

    /** The amounts and accounts of one trade, worked out before it runs. */
    static final class Trade {
        final SwapPool pool;
        final Address user;
        final long tokens;
        final boolean buy;
        final Address userTokenAccount;
        final Address userQuoteAccount;
        final Address recipient;
        final Address recipientAccount;
        final long userTokens;
        final long userQuoteBefore;
        final long poolTokens;
        final long poolQuote;
        /** Lamports by the product rule alone. */
        final long quote;

        final long lpFee;
        final long protocolFee;
        final long creatorFee;
        /** What the user pays or gets altogether. */
        final long userQuote;

        Trade(TxBuilder tx, Address mint, Address user, long tokens, boolean buy) {
            Ledger ledger = tx.ledger();
            if (!(ledger.need(SwapPool.address(mint)).content() instanceof SwapPool found)) {
                throw new IllegalStateException("no pool of " + mint);
            }
            pool = found;
            this.user = user;
            this.tokens = tokens;
            this.buy = buy;
            userTokenAccount = AssociatedToken.address(user, mint, pool.tokenProgram());
            userQuoteAccount = AssociatedToken.address(user, KnownPrograms.WSOL, KnownPrograms.TOKEN);
            recipient = Venues.FEE_RECIPIENTS.get(
                    (int) Long.remainderUnsigned(user.prefix(), Venues.FEE_RECIPIENTS.size()));
            recipientAccount = AssociatedToken.address(recipient, KnownPrograms.WSOL, KnownPrograms.TOKEN);
            userTokens = TokenProgram.holding(ledger, userTokenAccount).amount();
            userQuoteBefore = TokenProgram.holding(ledger, userQuoteAccount).amount();
            poolTokens = TokenProgram.holding(ledger, pool.tokenVault()).amount();
            poolQuote = TokenProgram.holding(ledger, pool.quoteVault()).amount();
            quote = buy
                    ? PumpCurve.ratio(tokens, poolQuote, poolTokens - tokens) + 1
                    : PumpCurve.ratio(tokens, poolQuote, poolTokens + tokens);
            lpFee = share(LP_BASIS_POINTS);
            protocolFee = share(PROTOCOL_BASIS_POINTS);
            creatorFee = share(CREATOR_BASIS_POINTS);
            userQuote = buy ? quote + lpFee + protocolFee + creatorFee : quote - lpFee - protocolFee - creatorFee;
        }

        /** The pool's leg: what its vault gains or loses by a buy; of a sale the LP fee stays in it. */
        long quoteWithLp() {
            return buy ? quote + lpFee : quote - lpFee;
        }

        List<Meta> accounts() {
            return List.of(
                    Meta.writable(pool.address()),
                    Meta.signer(user),
                    Meta.readonly(Venues.PUMPSWAP_GLOBAL),
                    Meta.readonly(pool.mint()),
                    Meta.readonly(KnownPrograms.WSOL),
                    Meta.writable(userTokenAccount),
                    Meta.writable(userQuoteAccount),
                    Meta.writable(pool.tokenVault()),
                    Meta.writable(pool.quoteVault()),
                    Meta.readonly(recipient),
                    Meta.writable(recipientAccount),
                    Meta.readonly(pool.tokenProgram()),
                    Meta.readonly(KnownPrograms.TOKEN),
                    Meta.readonly(KnownPrograms.SYSTEM),
                    Meta.readonly(KnownPrograms.ASSOCIATED_TOKEN),
                    Meta.readonly(Venues.PUMPSWAP_EVENTS),
                    Meta.readonly(Venues.PUMPSWAP),
                    Meta.writable(pool.creatorVault()),
                    Meta.readonly(pool.creatorAuthority()),
                    Meta.readonly(Venues.PUMPSWAP_FEE_CONFIG),
                    Meta.readonly(Venues.PUMP_FEES));
        }

        private long share(int basisPoints) {
            return Math.ceilDiv(quote * basisPoints, WHOLE);
        }
    }
}
