package io.coalscan.sim.story;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Content;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.Mint;
import io.coalscan.sim.chain.Rent;
import io.coalscan.sim.program.AssociatedToken;
import io.coalscan.sim.program.Venues;
import java.util.List;

/** What was there before any story: programs, sysvars, the quote mints, fee and tip accounts, exchanges. */
public final class Genesis {
    private static final long SOL = 1_000_000_000L;
    private static final int PROGRAM_SPACE = 36;
    private static final long EXCHANGE_FUNDS = 2_000_000 * SOL;

    private static final Address DOLLAR_MINTER = Address.of("BJE5MMbqXjVwjAF7oxwPYXnTXDyspzZyt4vwenNw5ruG");
    private static final Address DOLLAR_FREEZER = Address.of("7dGbd2QZcCKcTndnHcTL8q7SMVXAkp688NTQYwrRCrar");

    private Genesis() {}

    public static void endow(Ledger ledger) {
        programs(ledger);
        quoteMints(ledger);
        for (Address recipient : Venues.FEE_RECIPIENTS) {
            system(ledger, recipient, 4_000 * SOL);
            wrapped(ledger, recipient, 1_500 * SOL);
        }
        Venues.TIPS.forEach(tip -> system(ledger, tip, 900 * SOL));
        Exchanges.ALL.forEach(exchange -> system(ledger, exchange, EXCHANGE_FUNDS));
        system(ledger, Venues.PUMP_MIGRATION, 3_600 * SOL);
        system(ledger, Venues.RAYDIUM_V4_AUTHORITY, 50 * SOL);
        SolPrice.endow(ledger);
    }

    /** A plain wallet with lamports from before history. */
    public static void system(Ledger ledger, Address address, long lamports) {
        ledger.endow(address, lamports, KnownPrograms.SYSTEM, Content.NONE);
    }

    private static void programs(Ledger ledger) {
        for (Address program : List.of(KnownPrograms.SYSTEM, KnownPrograms.COMPUTE_BUDGET)) {
            ledger.endow(program, 1, KnownPrograms.NATIVE_LOADER, Content.NONE);
        }
        for (Address program : List.of(
                KnownPrograms.TOKEN,
                KnownPrograms.TOKEN_2022,
                KnownPrograms.ASSOCIATED_TOKEN,
                KnownPrograms.MEMO,
                KnownPrograms.METADATA,
                Venues.PUMP,
                Venues.PUMP_FEES,
                Venues.PUMPSWAP,
                Venues.RAYDIUM_V4)) {
            ledger.endow(
                    program, Rent.of(PROGRAM_SPACE), KnownPrograms.LOADER, new Content.Raw(new byte[PROGRAM_SPACE]));
        }
        ledger.endow(
                KnownPrograms.RENT,
                1_009_200,
                Address.of("Sysvar1111111111111111111111111111111111111"),
                new Content.Raw(new byte[17]));
        owned(ledger, Venues.PUMP, Venues.PUMP_GLOBAL, 740);
        owned(ledger, Venues.PUMP, Venues.PUMP_VOLUME, 512);
        owned(ledger, Venues.PUMP_FEES, Venues.PUMP_FEE_CONFIG, 1_024);
        owned(ledger, Venues.PUMPSWAP, Venues.PUMPSWAP_GLOBAL, 643);
        owned(ledger, Venues.PUMPSWAP, Venues.PUMPSWAP_VOLUME, 512);
        owned(ledger, Venues.PUMP_FEES, Venues.PUMPSWAP_FEE_CONFIG, 1_024);
    }

    private static void quoteMints(Ledger ledger) {
        Mint wrapped = new Mint(KnownPrograms.TOKEN, 9, 0, null, null, List.of());
        ledger.endow(KnownPrograms.WSOL, 1_490 * SOL, KnownPrograms.TOKEN, wrapped);
        Mint dollars = new Mint(KnownPrograms.TOKEN, 6, 0, DOLLAR_MINTER, DOLLAR_FREEZER, List.of());
        ledger.endow(KnownPrograms.USDC, 400 * SOL, KnownPrograms.TOKEN, dollars);
    }

    /** A wrapped-SOL account that has been there for long. */
    private static void wrapped(Ledger ledger, Address owner, long lamports) {
        holding(
                ledger,
                AssociatedToken.address(owner, KnownPrograms.WSOL, KnownPrograms.TOKEN),
                owner,
                KnownPrograms.WSOL,
                lamports);
    }

    /** A classic token account that has been there for long; what it holds counts as minted. */
    static void holding(Ledger ledger, Address account, Address owner, Address mint, long amount) {
        boolean wrapped = mint.equals(KnownPrograms.WSOL);
        Holding holding = new Holding(mint, owner, amount, 0, KnownPrograms.TOKEN, false, false);
        long rent = Rent.of(Holding.CLASSIC_SPACE);
        ledger.endow(account, rent + (wrapped ? amount : 0), KnownPrograms.TOKEN, holding);
        if (!wrapped) {
            ledger.put(ledger.need(mint), ledger.mint(mint).plus(amount));
        }
    }

    private static void owned(Ledger ledger, Address program, Address account, int space) {
        ledger.endow(account, Rent.of(space), program, new Content.Raw(new byte[space]));
    }
}
