package io.coalscan.sim.program;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.Extension;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Instruction.Effect;
import io.coalscan.sim.chain.Instruction.Meta;
import io.coalscan.sim.chain.Instruction.Step;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Mint;
import io.coalscan.sim.chain.Rent;
import io.coalscan.sim.chain.TxBuilder;
import java.util.ArrayList;
import java.util.List;

/** Launches of pump.fun coins: {@code create_v2} makes a Token-2022 mint, {@code create} a classic one with a Metaplex account. */
public final class PumpLaunch {
    private static final int POINTER_SPACE = 165 + 1 + 4 + 64;

    private PumpLaunch() {}

    /** What a coin is called. */
    public record Coin(Address mint, Address creator, String name, String symbol, String uri) {}

    public static void createV2(TxBuilder tx, Coin coin) {
        Address mint = coin.mint();
        Extension pointer = new Extension.MetadataPointer(KnownPrograms.SYSTEM, mint);
        Extension metadata =
                new Extension.TokenMetadata(KnownPrograms.SYSTEM, mint, coin.name(), coin.symbol(), coin.uri());
        Mint before = new Mint(
                KnownPrograms.TOKEN_2022,
                PumpCurve.DECIMALS,
                0,
                Venues.PUMP_MINT_AUTHORITY,
                null,
                List.of(pointer, metadata));
        int extra = 4 + metadata.body().length;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Log("Program log: Instruction: CreateV2"));
        steps.add(new Step.Call(
                SystemProgram.createAccount(coin.creator(), mint, POINTER_SPACE, KnownPrograms.TOKEN_2022, before)));
        steps.add(new Step.Call(pointer(mint)));
        steps.add(new Step.Call(TokenProgram.initializeMint(
                KnownPrograms.TOKEN_2022, mint, PumpCurve.DECIMALS, Venues.PUMP_MINT_AUTHORITY)));
        steps.addAll(curve(coin));
        steps.add(new Step.Call(vault(tx, coin, before)));
        steps.add(new Step.Call(
                SystemProgram.transfer(coin.creator(), mint, Rent.of(POINTER_SPACE + extra) - Rent.of(POINTER_SPACE))));
        steps.add(new Step.Call(metadata(coin)));
        finish(
                tx,
                coin,
                KnownPrograms.TOKEN_2022,
                steps,
                new int[] {0xd6, 0x90, 0x4c, 0xec, 0x5f, 0x8b, 0x31, 0xb4},
                mayhem(mint));
    }

    public static void create(TxBuilder tx, Coin coin) {
        Mint before = new Mint(KnownPrograms.TOKEN, PumpCurve.DECIMALS, 0, Venues.PUMP_MINT_AUTHORITY, null, List.of());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Log("Program log: Instruction: Create"));
        steps.add(new Step.Call(SystemProgram.createAccount(
                coin.creator(), coin.mint(), Mint.CLASSIC_SPACE, KnownPrograms.TOKEN, before)));
        steps.add(new Step.Call(TokenProgram.initializeMint(
                KnownPrograms.TOKEN, coin.mint(), PumpCurve.DECIMALS, Venues.PUMP_MINT_AUTHORITY)));
        steps.addAll(curve(coin));
        steps.add(new Step.Call(vault(tx, coin, before)));
        steps.add(new Step.Call(Metadata.create(
                coin.creator(), coin.mint(), Venues.PUMP_MINT_AUTHORITY, coin.name(), coin.symbol(), coin.uri())));
        finish(tx, coin, KnownPrograms.TOKEN, steps, new int[] {24, 30, 200, 40, 5, 28, 7, 119}, List.of());
    }

    private static List<Step> curve(Coin coin) {
        return List.of(new Step.Call(SystemProgram.createAccount(
                coin.creator(),
                PumpCurve.address(coin.mint()),
                PumpCurve.SPACE,
                Venues.PUMP,
                PumpCurve.fresh(coin.creator()))));
    }

    /** The curve's token account; the mint comes into being in the same transaction, so the ledger is told of it first. */
    private static Instruction vault(TxBuilder tx, Coin coin, Mint mint) {
        Address curve = PumpCurve.address(coin.mint());
        Address vault = AssociatedToken.address(curve, coin.mint(), mint.program());
        return AssociatedToken.create(tx.ledger(), coin.creator(), vault, curve, coin.mint(), mint);
    }

    /** {@code create_v2} names the accounts of the mayhem mode whether the coin is in it or not. */
    private static List<Meta> mayhem(Address mint) {
        Address vault = AssociatedToken.address(Venues.MAYHEM_SOL_VAULT, mint, KnownPrograms.TOKEN_2022);
        return List.of(
                Meta.writable(Venues.MAYHEM),
                Meta.readonly(Venues.MAYHEM_GLOBAL),
                Meta.writable(Venues.MAYHEM_SOL_VAULT),
                Meta.writable(Keys.derived(Venues.MAYHEM, Keys.text("mayhem-state"), mint.bytes())),
                Meta.writable(vault));
    }

    private static void finish(
            TxBuilder tx, Coin coin, Address program, List<Step> steps, int[] discriminator, List<Meta> ofTheMode) {
        Address mint = coin.mint();
        Address curve = PumpCurve.address(mint);
        Address vault = AssociatedToken.address(curve, mint, program);
        steps.add(
                new Step.Call(TokenProgram.mintTo(program, mint, vault, Venues.PUMP_MINT_AUTHORITY, PumpCurve.SUPPLY)));
        steps.add(new Step.Call(TokenProgram.endMinting(program, mint, Venues.PUMP_MINT_AUTHORITY)));
        byte[] event = event(tx, coin, curve, program);
        steps.add(new Step.Data(event));
        steps.add(PumpFun.eventCall(Venues.PUMP, Venues.PUMP_EVENTS, event));
        byte[] data = new Bytes()
                .raw(discriminator)
                .string(coin.name())
                .string(coin.symbol())
                .string(coin.uri())
                .key(coin.creator())
                .done();
        List<Meta> accounts = new ArrayList<>(List.of(
                Meta.signer(mint),
                Meta.readonly(Venues.PUMP_MINT_AUTHORITY),
                Meta.writable(curve),
                Meta.writable(vault),
                Meta.readonly(Venues.PUMP_GLOBAL),
                Meta.signer(coin.creator()),
                Meta.readonly(KnownPrograms.SYSTEM),
                Meta.readonly(program),
                Meta.readonly(KnownPrograms.ASSOCIATED_TOKEN)));
        accounts.addAll(ofTheMode);
        accounts.add(Meta.readonly(Venues.PUMP_EVENTS));
        accounts.add(Meta.readonly(Venues.PUMP));
        tx.add(new Instruction(Venues.PUMP, List.copyOf(accounts), data, 42_000, steps, Effect.NONE));
    }

    private static Instruction pointer(Address mint) {
        byte[] data = new Bytes().u8(39).u8(0).zeros(Address.LENGTH).key(mint).done();
        return new Instruction(
                KnownPrograms.TOKEN_2022,
                List.of(Meta.writable(mint)),
                data,
                925,
                List.of(new Step.Log("Program log: MetadataPointerInstruction::Initialize")),
                Effect.NONE);
    }

    private static Instruction metadata(Coin coin) {
        byte[] data = new Bytes()
                .raw(0xd2, 0xe1, 0x1e, 0xa2, 0x58, 0xb8, 0x4d, 0x8d)
                .string(coin.name())
                .string(coin.symbol())
                .string(coin.uri())
                .done();
        List<Meta> accounts = List.of(
                Meta.writable(coin.mint()),
                Meta.readonly(Venues.PUMP_MINT_AUTHORITY),
                Meta.readonly(coin.mint()),
                Meta.readonlySigner(Venues.PUMP_MINT_AUTHORITY));
        return new Instruction(
                KnownPrograms.TOKEN_2022,
                accounts,
                data,
                3_514,
                List.of(new Step.Log("Program log: TokenMetadataInstruction: Initialize")),
                Effect.NONE);
    }

    private static byte[] event(TxBuilder tx, Coin coin, Address curve, Address program) {
        PumpCurve fresh = PumpCurve.fresh(coin.creator());
        return new Bytes()
                .raw(27, 114, 169, 77, 222, 235, 99, 118)
                .string(coin.name())
                .string(coin.symbol())
                .string(coin.uri())
                .key(coin.mint())
                .key(curve)
                .key(coin.creator())
                .key(coin.creator())
                .u64(ChainClock.seconds(tx.slot()))
                .u64(fresh.virtualTokens())
                .u64(fresh.virtualSol())
                .u64(fresh.realTokens())
                .u64(PumpCurve.SUPPLY)
                .key(program)
                .bool(false)
                .bool(false)
                .done();
    }
}
