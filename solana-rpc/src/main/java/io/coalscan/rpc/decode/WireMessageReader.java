package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Base58;
import java.util.Arrays;
import java.util.Base64;

/** Reads a transaction's wire form: signatures, then a legacy or a v0 message. */
final class WireMessageReader {
    private static final int SIGNATURE = 64;
    private static final int VERSIONED = 0x80;

    private final byte[] wire;
    private int at;

    private WireMessageReader(byte[] wire) {
        this.wire = wire;
    }

    static WireMessageReader base64(String text) {
        try {
            return new WireMessageReader(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new UndecodableTransactionException("the transaction is not base64", e);
        }
    }

    static WireMessageReader base58(String text) {
        byte[] wire = Base58.decode(text);
        if (wire == null) {
            throw new UndecodableTransactionException("the transaction is not base58");
        }
        return new WireMessageReader(wire);
    }

    void readInto(RawTransaction raw) {
        int signatures = compact();
        int first = skip(signatures * SIGNATURE);
        if (signatures > 0) {
            raw.signature = Base58.encode(wire, first, SIGNATURE);
        }
        if ((peek() & VERSIONED) != 0) {
            int version = u8() & ~VERSIONED;
            if (version != 0) {
                throw new UndecodableTransactionException("a message of the unknown version " + version);
            }
        }
        raw.signers = u8();
        skip(2);
        int keys = compact();
        raw.keys.addWire(wire, skip(keys * Addresses.LENGTH), keys);
        skip(Addresses.LENGTH);
        int instructions = compact();
        for (int i = 0; i < instructions; i++) {
            raw.top.add(instruction());
        }
    }

    private RawInstruction instruction() {
        var instruction = new RawInstruction();
        instruction.programIndex = u8();
        int count = compact();
        int from = skip(count);
        instruction.accountIndexes = new int[count];
        for (int i = 0; i < count; i++) {
            instruction.accountIndexes[i] = wire[from + i] & 0xff;
        }
        int length = compact();
        int data = skip(length);
        instruction.bytes = Arrays.copyOfRange(wire, data, data + length);
        return instruction;
    }

    /** A length in one to three bytes, seven bits each. */
    private int compact() {
        int value = 0;
        for (int shift = 0; shift <= 14; shift += 7) {
            int next = u8();
            value |= (next & 0x7f) << shift;
            if ((next & 0x80) == 0) {
                return value;
            }
        }
        throw new UndecodableTransactionException("a length has no end");
    }

    private int u8() {
        return wire[skip(1)] & 0xff;
    }

    private int peek() {
        if (at >= wire.length) {
            throw new UndecodableTransactionException("the message ends early");
        }
        return wire[at];
    }

    private int skip(int bytes) {
        int from = at;
        if (bytes > wire.length - at) {
            throw new UndecodableTransactionException("the message ends early");
        }
        at += bytes;
        return from;
    }
}
