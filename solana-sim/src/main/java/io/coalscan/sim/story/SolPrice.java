package io.coalscan.sim.story;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.Mint;
import io.coalscan.sim.chain.Rent;
import io.coalscan.sim.program.RaydiumPool;
import io.coalscan.sim.program.Venues;
import java.util.List;

/** The Raydium v4 pool of SOL against USDC that tells what a SOL is worth: 40 000 SOL against 6 000 000 USDC, 150 dollars. */
public final class SolPrice {
    public static final Address POOL = Address.of("58oQChx4yWmvKdwLLZzBi4ChoCc2fqCUWBkwMihLYQo2");
    public static final int USD = 150;
    static final Address SOL_VAULT = Address.of("DQyrAcCrDXQ7NeoqGgDCZwBvWDcYmFCjSb9JtteuvPpz");
    static final Address USDC_VAULT = Address.of("HLmqeL62xR1QoZ1HKKbXRrdN1p3phKpxRMb2VVopvBBz");
    private static final Address LP_MINT = Address.of("8HoQnePLqPj4M7PUDzfw8e3Ymdwgc7NLGnaTUapubyvu");
    private static final long SOL = 40_000L * 1_000_000_000L;
    private static final long DOLLARS = 6_000_000L * 1_000_000L;

    private SolPrice() {}

    static void endow(Ledger ledger) {
        RaydiumPool pool =
                new RaydiumPool(KnownPrograms.WSOL, 9, KnownPrograms.USDC, 6, SOL_VAULT, USDC_VAULT, LP_MINT);
        ledger.endow(POOL, Rent.of(RaydiumPool.SPACE), Venues.RAYDIUM_V4, pool);
        Genesis.holding(ledger, SOL_VAULT, Venues.RAYDIUM_V4_AUTHORITY, KnownPrograms.WSOL, SOL);
        Genesis.holding(ledger, USDC_VAULT, Venues.RAYDIUM_V4_AUTHORITY, KnownPrograms.USDC, DOLLARS);
        Mint lp = new Mint(KnownPrograms.TOKEN, 9, 0, Venues.RAYDIUM_V4_AUTHORITY, null, List.of());
        ledger.endow(LP_MINT, Rent.of(Mint.CLASSIC_SPACE), KnownPrograms.TOKEN, lp);
    }
}
