package io.coalscan.sim.server;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.History;
import io.coalscan.sim.chain.Position;
import io.coalscan.sim.chain.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** getTransactionsForAddress: an address's history in either direction, with whole transactions. */
final class AddressTransactions {
    private static final int MOST_FULL = 100;
    private static final int MOST_SIGNATURES = 1_000;
    /** How far one call looks for transactions that its status filter takes. */
    private static final int LOOKED_AT = 5_000;

    private AddressTransactions() {}

    static byte[] answer(Call call) {
        Params params = call.params();
        params.refuseProcessed();
        Address address = params.address(0);
        boolean full = "full".equals(params.optionalText("transactionDetails"));
        int most = full ? MOST_FULL : MOST_SIGNATURES;
        int limit = params.limit("limit", most, most);
        boolean ascending = "asc".equals(params.optionalText("sortOrder"));
        String tokens = params.option("filters").path("tokenAccounts").asString("none");
        String status = params.option("filters").path("status").asString("any");
        History history = tokens.equals("none")
                ? call.chain().history(address)
                : call.chain().historyWithTokens(address);
        call.context();
        Position newest = new Position(call.newest() + 1, 0);
        Position lowest =
                below(params.option("filters").path("slot").path("gte").asLong(0));
        Position token = token(params.optionalText("paginationToken"));
        Position from = token == null && ascending ? lowest : token;
        List<History.Entry> taken = new ArrayList<>();
        int looked = 0;
        while (taken.size() < limit && looked < LOOKED_AT) {
            List<History.Entry> page = ascending
                    ? history.pageUp(from, newest, limit)
                    : history.page(from == null ? newest : from, lowest, limit);
            looked += limit;
            for (History.Entry entry : page) {
                if (taken.size() < limit) {
                    from = entry.position();
                    if (takes(status, entry)) {
                        taken.add(entry);
                    }
                }
            }
            if (page.size() < limit) {
                from = taken.size() < limit ? null : from;
                break;
            }
        }
        Position next = from;
        Encoding encoding = params.encoding(Encoding.JSON);
        return Json.write(out -> {
            out.writeStartObject();
            out.writeName("data");
            out.writeStartArray();
            taken.forEach(entry -> write(out, call, entry, full, encoding));
            out.writeEndArray();
            out.writeStringProperty("paginationToken", next == null ? null : next.slot() + ":" + next.order());
            out.writeEndObject();
        });
    }

    /** The last place before a slot. */
    private static Position below(long slot) {
        return new Position(slot - 1, Integer.MAX_VALUE - 1);
    }

    private static void write(JsonGenerator out, Call call, History.Entry entry, boolean full, Encoding encoding) {
        Transaction transaction = full ? call.chain().transaction(entry.id()) : null;
        if (transaction != null) {
            HistoryMethods.requireVersion(call.params(), transaction);
            new TransactionJson(call.chain().signatures()).write(out, transaction, encoding);
            return;
        }
        out.writeStartObject();
        out.writeStringProperty("signature", call.chain().signatures().of(entry.id()));
        out.writeNumberProperty("slot", entry.position().slot());
        out.writeNumberProperty("transactionIndex", entry.position().order());
        MetaJson.failure(out, "err", entry.failure());
        out.writeStringProperty("memo", entry.memo());
        out.writeName("blockTime");
        if (entry.timeKnown()) {
            out.writeNumber(ChainClock.seconds(entry.position().slot()));
        } else {
            out.writeNull();
        }
        out.writeStringProperty(
                "confirmationStatus", call.rooted(entry.position().slot()) ? "finalized" : "confirmed");
        out.writeEndObject();
    }

    private static boolean takes(String status, History.Entry entry) {
        return switch (status) {
            case "succeeded" -> entry.failure() == null;
            case "failed" -> entry.failure() != null;
            default -> true;
        };
    }

    private static @Nullable Position token(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(":", 2);
        try {
            return new Position(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw RpcException.invalid("Invalid paginationToken");
        }
    }
}
