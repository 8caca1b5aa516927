package io.coalscan.sim.program;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.Extension;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Instruction.Effect;
import io.coalscan.sim.chain.Instruction.Meta;
import io.coalscan.sim.chain.Instruction.Step;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Mint;
import io.coalscan.sim.chain.TxBuilder;
import java.util.List;

/** A Token-2022 mint that charges for transfers and whose delegate may take anybody's tokens. */
public final class FeeMint {
    private static final int PERMANENT_DELEGATE = 35;
    private static final int TRANSFER_FEE = 26;
    private static final int METADATA_POINTER = 39;

    private FeeMint() {}

    /** Makes the mint and mints the whole supply to the payer, who keeps every authority but that to mint. */
    public static void create(
            TxBuilder tx, Address mint, int decimals, long supply, int basisPoints, String name, String symbol) {
        Address payer = tx.payer();
        Address program = KnownPrograms.TOKEN_2022;
        Extension.TransferFee fee = new Extension.TransferFee(payer, basisPoints, supply / 100);
        Extension delegate = new Extension.PermanentDelegate(payer);
        Extension pointer = new Extension.MetadataPointer(payer, mint);
        Extension metadata =
                new Extension.TokenMetadata(payer, mint, name, symbol, "https://example.org/" + symbol + ".json");
        Mint content = new Mint(program, decimals, 0, payer, null, List.of(fee, delegate, pointer, metadata));
        int space = content.encode().length;
        tx.add(SystemProgram.createAccount(payer, mint, space, program, content));
        tx.add(initialize(
                mint,
                new Bytes().u8(PERMANENT_DELEGATE).key(payer).done(),
                "Instruction: InitializePermanentDelegate"));
        byte[] feeData = new Bytes()
                .u8(TRANSFER_FEE)
                .u8(0)
                .u8(1)
                .key(payer)
                .u8(1)
                .key(payer)
                .u16(basisPoints)
                .u64(fee.maximum())
                .done();
        tx.add(initialize(mint, feeData, "Instruction: InitializeTransferFeeConfig"));
        byte[] pointerData =
                new Bytes().u8(METADATA_POINTER).u8(0).key(payer).key(mint).done();
        tx.add(initialize(mint, pointerData, "MetadataPointerInstruction::Initialize"));
        tx.add(TokenProgram.initializeMint(program, mint, decimals, payer));
        Address account = AssociatedToken.ensure(tx, payer, payer, mint);
        tx.add(TokenProgram.mintTo(program, mint, account, payer, supply));
        tx.add(TokenProgram.endMinting(program, mint, payer));
    }

    private static Instruction initialize(Address mint, byte[] data, String line) {
        return new Instruction(
                KnownPrograms.TOKEN_2022,
                List.of(Meta.writable(mint)),
                data,
                1_100,
                List.of(new Step.Log("Program log: " + line)),
                Effect.NONE);
    }
}
