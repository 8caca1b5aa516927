package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.TransactionDecoder;
import io.coalscan.rpc.decode.UndecodableTransactionException;
import io.coalscan.rpc.read.SolanaReads.HistoryPage;
import io.coalscan.rpc.read.SolanaReads.HistoryQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** getTransactionsForAddress: an address's whole transactions, a page at a time; only some providers have it. */
public final class History {
    private History() {}

    public static RpcCall<HistoryPage> of(
            String address, HistoryQuery query, long minContextSlot, TransactionDecoder decoder) {
        Params options = Params.object()
                .put("transactionDetails", "full")
                .put("sortOrder", query.oldestFirst() ? "asc" : "desc")
                .put("limit", query.limit())
                .put("paginationToken", query.pageToken())
                .put("encoding", "base64")
                .put("maxSupportedTransactionVersion", 0)
                .put("filters", filters(query))
                .confirmed(minContextSlot);
        return RpcCall.<HistoryPage>of(
                        "getTransactionsForAddress",
                        Params.array().add(address).add(options).json(),
                        parser -> new Page(decoder).read(parser))
                .heavyAndOptional("getTransactionsForAddress");
    }

    private static Params filters(HistoryQuery query) {
        var filters = Params.object().put("tokenAccounts", query.withTokenAccounts() ? "balanceChanged" : "none");
        var from = query.succeededFrom();
        return from == null
                ? filters
                : filters.put("status", "succeeded").put("slot", Params.object().put("gte", (long) from));
    }

    private static final class Page {
        private static final JsonFactory JSON = new JsonFactory();

        private final TransactionDecoder decoder;
        private final List<DecodedTransaction> transactions = new ArrayList<>();
        private int undecodable;
        private @Nullable String next;

        Page(TransactionDecoder decoder) {
            this.decoder = decoder;
        }

        HistoryPage read(JsonParser parser) {
            Json.object(parser, (name, value) -> {
                switch (name) {
                    case "data" -> Json.array(value, () -> transaction(value));
                    case "paginationToken" -> next = Json.isNull(value) ? null : Json.text(value);
                    default -> {}
                }
            });
            return new HistoryPage(transactions, next, undecodable);
        }

        /** Each is copied out first, so that one that cannot be decoded leaves the parser where the next one starts. */
        private void transaction(JsonParser parser) {
            byte[] one = Copy.of(parser);
            try (JsonParser own = JSON.createParser(one)) {
                if (own.nextToken() != JsonToken.START_OBJECT) {
                    throw new IllegalArgumentException("no transaction");
                }
                transactions.add(decoder.decode(own));
            } catch (UndecodableTransactionException leftOut) {
                undecodable++;
            }
        }
    }
}
