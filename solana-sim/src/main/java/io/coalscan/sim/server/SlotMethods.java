package io.coalscan.sim.server;

import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.sava.core.encoding.Base58;
import tools.jackson.core.JsonGenerator;

/** What a node says of slots, blocks and itself. */
final class SlotMethods {
    private static final long SLOTS_IN_EPOCH = 432_000;

    private SlotMethods() {}

    static byte[] slot(Call call) {
        return number(call.context());
    }

    static byte[] blockHeight(Call call) {
        return number(ChainClock.height(call.context()));
    }

    static byte[] health(Call call) {
        return Json.write(out -> out.writeString("ok"));
    }

    static byte[] version(Call call) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeNumberProperty("feature-set", 3_294_202_862L);
            out.writeStringProperty("solana-core", Call.API_VERSION);
            out.writeEndObject();
        });
    }

    static byte[] genesisHash(Call call) {
        return Json.write(out -> out.writeString("5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d"));
    }

    static byte[] blockTime(Call call) {
        long slot = existing(call, call.params().number(0));
        return number(ChainClock.seconds(slot));
    }

    static byte[] latestBlockhash(Call call) {
        long slot = call.context();
        return call.inContext(out -> {
            out.writeStartObject();
            out.writeStringProperty("blockhash", Base58.encode(MessageBytes.blockhash(slot)));
            out.writeNumberProperty("lastValidBlockHeight", ChainClock.height(slot) + 150);
            out.writeEndObject();
        });
    }

    static byte[] epochInfo(Call call) {
        long slot = call.context();
        return Json.write(out -> {
            out.writeStartObject();
            out.writeNumberProperty("absoluteSlot", slot);
            out.writeNumberProperty("blockHeight", ChainClock.height(slot));
            out.writeNumberProperty("epoch", slot / SLOTS_IN_EPOCH);
            out.writeNumberProperty("slotIndex", slot % SLOTS_IN_EPOCH);
            out.writeNumberProperty("slotsInEpoch", SLOTS_IN_EPOCH);
            out.writeNumberProperty("transactionCount", slot * 1_500);
            out.writeEndObject();
        });
    }

    static byte[] block(Call call) {
        call.params().refuseProcessed();
        long slot = existing(call, call.params().number(0));
        String details = call.params().optionalText("transactionDetails");
        if (details == null || details.equals("full") || details.equals("accounts")) {
            if (call.params().option("maxSupportedTransactionVersion").isMissingNode()) {
                call.chain().block(slot).forEach(t -> HistoryMethods.requireVersion(call.params(), t));
            }
        }
        return Json.write(out -> block(out, call, slot, details));
    }

    private static void block(JsonGenerator out, Call call, long slot, @Nullable String details) {
        long parent = ChainClock.skipped(slot - 1) ? slot - 2 : slot - 1;
        List<Transaction> transactions = call.chain().block(slot);
        out.writeStartObject();
        out.writeNumberProperty("blockHeight", ChainClock.height(slot));
        out.writeNumberProperty("blockTime", ChainClock.seconds(slot));
        out.writeStringProperty("blockhash", Base58.encode(MessageBytes.blockhash(slot)));
        out.writeNumberProperty("parentSlot", parent);
        out.writeStringProperty("previousBlockhash", Base58.encode(MessageBytes.blockhash(parent)));
        if (call.params().option("rewards").asBoolean(true)) {
            out.writeName("rewards");
            out.writeStartArray();
            out.writeEndArray();
        }
        if ("signatures".equals(details)) {
            out.writeName("signatures");
            out.writeStartArray();
            transactions.forEach(t -> out.writeString(call.chain().signatures().of(t.id())));
            out.writeEndArray();
        } else if (!"none".equals(details)) {
            TransactionJson json = new TransactionJson(call.chain().signatures());
            out.writeName("transactions");
            out.writeStartArray();
            transactions.forEach(t -> json.writeInBlock(out, t, call.params().encoding(Encoding.JSON)));
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static long existing(Call call, long slot) {
        if (slot > call.tip()) {
            throw new RpcException(RpcException.BLOCK_NOT_AVAILABLE, "Block not available for slot " + slot);
        }
        if (ChainClock.skipped(slot)) {
            boolean recent = slot > call.tip() - SLOTS_IN_EPOCH;
            throw recent
                    ? new RpcException(
                            RpcException.SLOT_SKIPPED,
                            "Slot " + slot + " was skipped, or missing due to ledger jump to recent snapshot")
                    : new RpcException(
                            RpcException.LONG_TERM_SLOT_SKIPPED,
                            "Slot " + slot + " was skipped, or missing in long-term storage");
        }
        return slot;
    }

    private static byte[] number(long value) {
        return Json.write(out -> out.writeNumber(value));
    }
}
