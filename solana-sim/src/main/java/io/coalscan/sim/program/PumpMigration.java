package io.coalscan.sim.program;

import io.coalscan.sim.chain.Account;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Instruction.Effect;
import io.coalscan.sim.chain.Instruction.Meta;
import io.coalscan.sim.chain.Instruction.Step;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.Mint;
import io.coalscan.sim.chain.TxBuilder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Moves a completed curve to its PumpSwap pool and burns the LP tokens. */
public final class PumpMigration {
    /** What pump.fun keeps of the curve's lamports for it. */
    private static final long FEE = 15_000_001;

    private PumpMigration() {}

    /** The payer may be anybody. */
    public static void migrate(TxBuilder tx, Address mint) {
        Ledger ledger = tx.ledger();
        Address curve = PumpCurve.address(mint);
        if (!(ledger.need(curve).content() instanceof PumpCurve state) || !state.complete()) {
            throw new IllegalStateException("the curve of " + mint + " is not complete");
        }
        Address program = ledger.mint(mint).program();
        long tokens = TokenProgram.holding(ledger, AssociatedToken.address(curve, mint, program))
                .amount();
        long lamports = state.realSol() - FEE;
        long lp = BigInteger.valueOf(tokens)
                .multiply(BigInteger.valueOf(lamports))
                .sqrt()
                .longValueExact();
        SwapPool pool = new SwapPool(mint, program, state.creator(), lp);
        new Move(tx, pool, curve, tokens, lamports, lp).run();
    }

    private record Move(TxBuilder tx, SwapPool pool, Address curve, long tokens, long lamports, long lp) {

        void run() {
            Ledger ledger = tx.ledger();
            Address payer = tx.payer();
            Address wsol = KnownPrograms.WSOL;
            Address vault = AssociatedToken.address(curve, pool.mint(), pool.tokenProgram());
            Address lpAccount = AssociatedToken.address(curve, pool.lpMint(), KnownPrograms.TOKEN_2022);
            Mint lpMint = new Mint(KnownPrograms.TOKEN_2022, 9, 0, pool.address(), null, List.of());
            Mint classic = ledger.mint(wsol);
            List<Step> steps = new ArrayList<>();
            steps.add(new Step.Log("Program log: Instruction: Migrate"));
            steps.add(call(SystemProgram.createAccount(payer, pool.address(), SwapPool.SPACE, Venues.PUMPSWAP, pool)));
            steps.add(call(SystemProgram.createAccount(
                    payer, pool.lpMint(), Mint.CLASSIC_SPACE, KnownPrograms.TOKEN_2022, lpMint)));
            steps.add(call(AssociatedToken.create(
                    ledger, payer, pool.tokenVault(), pool.address(), pool.mint(), ledger.mint(pool.mint()))));
            steps.add(call(AssociatedToken.create(ledger, payer, pool.quoteVault(), pool.address(), wsol, classic)));
            if (!ledger.exists(pool.creatorVault())) {
                steps.add(call(AssociatedToken.create(
                        ledger, payer, pool.creatorVault(), pool.creatorAuthority(), wsol, classic)));
            }
            steps.add(call(AssociatedToken.create(ledger, payer, lpAccount, curve, pool.lpMint(), lpMint)));
            steps.add(call(TokenProgram.transferChecked(ledger, vault, pool.tokenVault(), curve, tokens)));
            steps.add(call(fill()));
            steps.add(call(TokenProgram.syncNative(pool.quoteVault())));
            steps.add(
                    call(TokenProgram.mintTo(KnownPrograms.TOKEN_2022, pool.lpMint(), lpAccount, pool.address(), lp)));
            steps.add(call(TokenProgram.burn(KnownPrograms.TOKEN_2022, pool.lpMint(), lpAccount, curve, lp)));
            steps.add(call(TokenProgram.close(KnownPrograms.TOKEN_2022, lpAccount, Venues.PUMP_MIGRATION, curve)));
            byte[] event = event();
            steps.add(new Step.Data(event));
            steps.add(PumpFun.eventCall(Venues.PUMP, Venues.PUMP_EVENTS, event));
            List<Meta> accounts = List.of(
                    Meta.readonly(Venues.PUMP_GLOBAL),
                    Meta.writable(Venues.PUMP_MIGRATION),
                    Meta.readonly(pool.mint()),
                    Meta.writable(curve),
                    Meta.writable(vault),
                    Meta.signer(payer),
                    Meta.readonly(KnownPrograms.SYSTEM),
                    Meta.readonly(Venues.PUMPSWAP),
                    Meta.writable(pool.address()));
            byte[] data = {(byte) 155, (byte) 234, (byte) 231, (byte) 146, (byte) 236, (byte) 158, (byte) 162, 30};
            tx.add(new Instruction(Venues.PUMP, accounts, data, 90_000, steps, Effect.NONE));
        }

        /** The curve's lamports go to the pool's vault as they are and are made tokens there. */
        private Instruction fill() {
            byte[] data = {(byte) 233, (byte) 146, (byte) 209, (byte) 142, (byte) 207, 104, 64, (byte) 188};
            List<Meta> accounts =
                    List.of(Meta.writable(pool.address()), Meta.writable(curve), Meta.writable(pool.quoteVault()));
            List<Step> steps = List.of(new Step.Log("Program log: Instruction: CreatePool"));
            return new Instruction(Venues.PUMPSWAP, accounts, data, 40_000, steps, ledger -> {
                Account from = ledger.change(curve);
                from.add(-lamports - FEE);
                if (from.content() instanceof PumpCurve state) {
                    from.put(state.emptied());
                }
                ledger.change(pool.quoteVault()).add(lamports);
                ledger.change(Venues.PUMP_MIGRATION).add(FEE);
            });
        }

        private byte[] event() {
            return new Bytes()
                    .raw(189, 233, 93, 185, 92, 148, 234, 148)
                    .key(tx.payer())
                    .key(pool.mint())
                    .u64(tokens)
                    .u64(lamports)
                    .u64(FEE)
                    .key(curve)
                    .u64(ChainClock.seconds(tx.slot()))
                    .key(pool.address())
                    .done();
        }

        private static Step.Call call(Instruction instruction) {
            return new Step.Call(instruction);
        }
    }
}
