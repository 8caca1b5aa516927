package io.coalscan.sim.program;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.Content;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Instruction.Effect;
import io.coalscan.sim.chain.Instruction.Meta;
import io.coalscan.sim.chain.Instruction.Step;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.KnownPrograms;
import java.util.List;

/** Metaplex token metadata: what a classic mint is called. */
public final class Metadata {
    private static final int SPACE = 679;
    private static final int CREATE_V3 = 33;

    private Metadata() {}

    public static Address address(Address mint) {
        return Keys.derived(
                KnownPrograms.METADATA, Keys.text("metadata"), KnownPrograms.METADATA.bytes(), mint.bytes());
    }

    public static Instruction create(
            Address payer, Address mint, Address authority, String name, String symbol, String uri) {
        Address account = address(mint);
        byte[] data = new Bytes()
                .u8(CREATE_V3)
                .string(name)
                .string(symbol)
                .string(uri)
                .u16(0)
                .zeros(5)
                .done();
        List<Meta> accounts = List.of(
                Meta.writable(account),
                Meta.readonly(mint),
                Meta.readonlySigner(authority),
                Meta.signer(payer),
                Meta.readonly(KnownPrograms.SYSTEM),
                Meta.readonly(KnownPrograms.RENT));
        Content content = new Content.Raw(encode(mint, authority, name, symbol, uri, false));
        List<Step> steps = List.of(
                new Step.Log("Program log: IX: Create Metadata Accounts v3"),
                new Step.Call(SystemProgram.createAccount(payer, account, SPACE, KnownPrograms.METADATA, content)));
        return new Instruction(KnownPrograms.METADATA, accounts, data, 36_000, steps, Effect.NONE);
    }

    /** The account's data; names are padded with zeros as the program does. */
    public static byte[] encode(
            Address mint, Address authority, String name, String symbol, String uri, boolean mutable) {
        Bytes data = new Bytes()
                .u8(4)
                .key(authority)
                .key(mint)
                .padded(name, 32)
                .padded(symbol, 10)
                .padded(uri, 200)
                .u16(0)
                .u8(0)
                .bool(false)
                .bool(mutable)
                .u8(0)
                .u8(1)
                .u8(2);
        return data.zeros(SPACE - data.length()).done();
    }
}
