package io.coalscan.sim.server;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Base58Text;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.KeyTable;
import io.coalscan.sim.chain.Signatures;
import io.coalscan.sim.chain.Transaction;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes getTransaction results. */
final class TransactionJson {
    private final Signatures signatures;

    TransactionJson(Signatures signatures) {
        this.signatures = signatures;
    }

    byte[] render(Transaction transaction, Encoding encoding) {
        return Json.write(out -> write(out, transaction, encoding));
    }

    void write(JsonGenerator out, Transaction transaction, Encoding encoding) {
        out.writeStartObject();
        out.writeName("blockTime");
        if (transaction.timeKnown()) {
            out.writeNumber(ChainClock.seconds(transaction.slot()));
        } else {
            out.writeNull();
        }
        members(out, transaction, encoding);
        out.writeNumberProperty("slot", transaction.slot());
        out.writeEndObject();
    }

    void writeInBlock(JsonGenerator out, Transaction transaction, Encoding encoding) {
        out.writeStartObject();
        members(out, transaction, encoding);
        out.writeEndObject();
    }

    /** meta, transaction and version, as getBlock and others embed them too. */
    private void members(JsonGenerator out, Transaction transaction, Encoding encoding) {
        out.writeName("meta");
        new MetaJson(out, transaction, encoding).write();
        out.writeName("transaction");
        switch (encoding) {
            case BASE64, BASE58 -> {
                byte[] wire = MessageBytes.wire(transaction, signaturesOf(transaction));
                out.writeStartArray();
                out.writeString(
                        encoding == Encoding.BASE64
                                ? Base64.getEncoder().encodeToString(wire)
                                : Base58Text.encode(wire));
                out.writeString(encoding.word());
                out.writeEndArray();
            }
            case JSON, JSON_PARSED -> readable(out, transaction, encoding);
        }
        out.writeName("version");
        if (transaction.versioned()) {
            out.writeNumber(0);
        } else {
            out.writeString("legacy");
        }
    }

    private void readable(JsonGenerator out, Transaction transaction, Encoding encoding) {
        boolean parsed = encoding == Encoding.JSON_PARSED;
        KeyTable keys = transaction.keys();
        out.writeStartObject();
        out.writeName("message");
        out.writeStartObject();
        out.writeName("accountKeys");
        out.writeStartArray();
        if (parsed) {
            parsedKeys(out, keys);
        } else {
            keys.fixed().forEach(key -> out.writeString(key.base58()));
        }
        out.writeEndArray();
        Address table = keys.lookupTable();
        if (table != null) {
            lookups(out, keys, table);
        }
        if (!parsed) {
            out.writeName("header");
            out.writeStartObject();
            out.writeNumberProperty("numReadonlySignedAccounts", keys.readonlySigners());
            out.writeNumberProperty("numReadonlyUnsignedAccounts", keys.readonlyOthers());
            out.writeNumberProperty("numRequiredSignatures", keys.signers());
            out.writeEndObject();
        }
        InstructionJson instructions = new InstructionJson(out, keys, parsed);
        out.writeName("instructions");
        out.writeStartArray();
        for (Instruction instruction : transaction.instructions()) {
            instructions.write(instruction, 1);
        }
        out.writeEndArray();
        out.writeStringProperty("recentBlockhash", Base58Text.encode(MessageBytes.blockhash(transaction.slot() - 20)));
        out.writeEndObject();
        out.writeName("signatures");
        out.writeStartArray();
        signaturesOf(transaction).forEach(signature -> out.writeString(Base58Text.encode(signature)));
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void parsedKeys(JsonGenerator out, KeyTable keys) {
        for (int i = 0; i < keys.keys().size(); i++) {
            out.writeStartObject();
            out.writeStringProperty("pubkey", keys.keys().get(i).base58());
            out.writeBooleanProperty("signer", i < keys.signers());
            out.writeStringProperty("source", i < keys.staticKeys() ? "transaction" : "lookupTable");
            out.writeBooleanProperty("writable", keys.writable(i));
            out.writeEndObject();
        }
    }

    private static void lookups(JsonGenerator out, KeyTable keys, Address table) {
        int writable = keys.loadedWritables().size();
        out.writeName("addressTableLookups");
        out.writeStartArray();
        out.writeStartObject();
        out.writeStringProperty("accountKey", table.base58());
        range(out, "readonlyIndexes", writable, keys.loadedReadonlys().size());
        range(out, "writableIndexes", 0, writable);
        out.writeEndObject();
        out.writeEndArray();
    }

    private static void range(JsonGenerator out, String name, int from, int count) {
        out.writeName(name);
        out.writeStartArray();
        for (int i = 0; i < count; i++) {
            out.writeNumber(from + i);
        }
        out.writeEndArray();
    }

    private List<byte[]> signaturesOf(Transaction transaction) {
        List<byte[]> all = new ArrayList<>();
        all.add(signatures.bytes(transaction.id()));
        for (int signer = 1; signer < transaction.keys().signers(); signer++) {
            all.add(signatures.further(transaction.id(), signer));
        }
        return all;
    }
}
