package io.coalscan.sim.server;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.History;
import io.coalscan.sim.chain.Position;
import io.coalscan.sim.chain.Transaction;
import io.coalscan.sim.chain.TxId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** getSignaturesForAddress, getTransaction and getSignatureStatuses. */
final class HistoryMethods {
    private static final int MOST_SIGNATURES = 1000;
    private static final int MOST_STATUSES = 256;

    private HistoryMethods() {}

    static byte[] signatures(Call call) {
        call.params().refuseProcessed();
        Address address = call.params().address(0);
        int limit = call.params().limit("limit", MOST_SIGNATURES, MOST_SIGNATURES);
        Position newest = new Position(call.newest() + 1, 0);
        Position before = position(call, "before");
        Position until = position(call, "until");
        call.context();
        if (before == null || before.compareTo(newest) > 0) {
            before = newest;
        }
        List<History.Entry> page = call.chain().history(address).page(before, until, limit);
        return Json.write(out -> {
            out.writeStartArray();
            page.forEach(entry -> write(out, call, entry));
            out.writeEndArray();
        });
    }

    static byte[] transaction(Call call) {
        call.params().refuseProcessed();
        Encoding encoding = call.params().encoding(Encoding.JSON);
        Transaction found = find(call, call.params().text(0));
        if (found == null || found.slot() > call.newest()) {
            return Json.write(JsonGenerator::writeNull);
        }
        requireVersion(call.params(), found);
        return call.transactions().render(found, encoding);
    }

    static byte[] statuses(Call call) {
        List<@Nullable Transaction> found = new ArrayList<>();
        call.params().texts(0, MOST_STATUSES).forEach(signature -> found.add(find(call, signature)));
        return call.inContext(out -> {
            out.writeStartArray();
            for (Transaction transaction : found) {
                status(out, call, transaction);
            }
            out.writeEndArray();
        });
    }

    static void requireVersion(Params params, Transaction transaction) {
        if (transaction.versioned()
                && !params.option("maxSupportedTransactionVersion").isIntegralNumber()) {
            throw new RpcException(
                    RpcException.UNSUPPORTED_VERSION,
                    "Transaction version (0) is not supported by the requesting client. Please try the request again"
                            + " with the following configuration parameter: \"maxSupportedTransactionVersion\": 0");
        }
    }

    private static void write(JsonGenerator out, Call call, History.Entry entry) {
        out.writeStartObject();
        out.writeName("blockTime");
        if (entry.timeKnown()) {
            out.writeNumber(ChainClock.seconds(entry.position().slot()));
        } else {
            out.writeNull();
        }
        out.writeStringProperty(
                "confirmationStatus", call.rooted(entry.position().slot()) ? "finalized" : "confirmed");
        MetaJson.failure(out, "err", entry.failure());
        out.writeStringProperty("memo", entry.memo());
        out.writeStringProperty("signature", call.chain().signatures().of(entry.id()));
        out.writeNumberProperty("slot", entry.position().slot());
        out.writeEndObject();
    }

    private static void status(JsonGenerator out, Call call, @Nullable Transaction transaction) {
        if (transaction == null) {
            out.writeNull();
            return;
        }
        boolean rooted = call.rooted(transaction.slot());
        out.writeStartObject();
        out.writeStringProperty("confirmationStatus", rooted ? "finalized" : "confirmed");
        out.writeName("confirmations");
        if (rooted) {
            out.writeNull();
        } else {
            out.writeNumber(call.tip() - transaction.slot());
        }
        MetaJson.failure(out, "err", transaction.failure());
        out.writeNumberProperty("slot", transaction.slot());
        out.writeEndObject();
    }

    private static @Nullable Position position(Call call, String option) {
        JsonNode signature = call.params().option(option);
        if (signature.isMissingNode()) {
            return null;
        }
        Transaction found = find(call, signature.asString(""));
        // a node that does not know the signature has nothing older than it, and everything newer
        return found == null ? new Position(0, 0) : new Position(found.slot(), found.order());
    }

    private static @Nullable Transaction find(Call call, String signature) {
        try {
            TxId id = call.chain().signatures().read(signature);
            return id == null ? null : call.chain().transaction(id);
        } catch (IllegalArgumentException e) {
            throw RpcException.invalid(String.valueOf(e.getMessage()));
        }
    }
}
