package io.coalscan.sim.server;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.History;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Position;
import io.coalscan.sim.chain.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** What one connection wants to be told of, and up to which slot it was. */
sealed interface Subscription {
    String notification();

    /** What happened after the one slot up to the other, as contents of notifications in their order. */
    List<Consumer<JsonGenerator>> between(ChainView chain, long after, long upTo);

    /** The newest slot that counts, when the node's newest confirmed one is this. */
    long newest(long tip);

    /** @return null when there is no such method */
    static @Nullable Subscription of(String method, JsonNode params) {
        return switch (method) {
            case "slotSubscribe" -> new Slots();
            case "logsSubscribe" -> new LogLines(mentioned(params), new Params(params, 1));
            case "accountSubscribe" -> {
                Params all = new Params(params, 1);
                Encoding encoding = all.encoding(Encoding.BASE64);
                if (encoding == Encoding.BASE58) {
                    throw RpcException.invalid("base58 is not told here");
                }
                yield new Changes(all.address(0), all, encoding);
            }
            default -> null;
        };
    }

    private static Address mentioned(JsonNode params) {
        JsonNode mentions = params.path(0).path("mentions");
        if (mentions.size() != 1) {
            throw RpcException.invalid("Invalid Request: Only 1 address supported");
        }
        return Params.parse(mentions.path(0).asString(""));
    }

    private static void inContext(JsonGenerator out, long slot, Runnable value) {
        out.writeStartObject();
        out.writeName("context");
        out.writeStartObject();
        out.writeNumberProperty("slot", slot);
        out.writeEndObject();
        out.writeName("value");
        value.run();
        out.writeEndObject();
    }

    private static List<Transaction> naming(ChainView chain, Address address, long after, long upTo) {
        List<History.Entry> entries = chain.history(address)
                .page(new Position(upTo + 1, 0), new Position(after, Integer.MAX_VALUE), Integer.MAX_VALUE);
        List<Transaction> found = new ArrayList<>();
        for (History.Entry entry : entries.reversed()) {
            Transaction transaction = chain.transaction(entry.id());
            if (transaction != null) {
                found.add(transaction);
            }
        }
        return found;
    }

    /** Every slot that has a block, before it is confirmed. */
    record Slots() implements Subscription {
        @Override
        public String notification() {
            return "slotNotification";
        }

        @Override
        public long newest(long tip) {
            return tip + 1;
        }

        @Override
        public List<Consumer<JsonGenerator>> between(ChainView chain, long after, long upTo) {
            long from = Math.max(after + 1, upTo - Call.ROOTED);
            List<Consumer<JsonGenerator>> slots = new ArrayList<>();
            for (long slot = from; slot <= upTo; slot++) {
                if (!ChainClock.skipped(slot)) {
                    long told = slot;
                    slots.add(out -> slot(out, told));
                }
            }
            return slots;
        }

        private static void slot(JsonGenerator out, long slot) {
            out.writeStartObject();
            out.writeNumberProperty("parent", ChainClock.skipped(slot - 1) ? slot - 2 : slot - 1);
            out.writeNumberProperty("root", slot - Call.ROOTED);
            out.writeNumberProperty("slot", slot);
            out.writeEndObject();
        }
    }

    /** Log lines of the transactions that name an address. */
    record LogLines(Address mentioned, Params params) implements Subscription {
        @Override
        public String notification() {
            return "logsNotification";
        }

        @Override
        public long newest(long tip) {
            return params.newest(tip);
        }

        @Override
        public List<Consumer<JsonGenerator>> between(ChainView chain, long after, long upTo) {
            List<Consumer<JsonGenerator>> told = new ArrayList<>();
            for (Transaction each : naming(chain, mentioned, after, upTo)) {
                told.add(out -> inContext(out, each.slot(), () -> {
                    out.writeStartObject();
                    out.writeStringProperty("signature", chain.signatures().of(each.id()));
                    MetaJson.failure(out, "err", each.failure());
                    out.writeName("logs");
                    out.writeStartArray();
                    Logs.of(each).forEach(out::writeString);
                    out.writeEndArray();
                    out.writeEndObject();
                }));
            }
            return told;
        }
    }

    /** An account, whenever a transaction named it. Its state is that of the end of history. */
    record Changes(Address address, Params params, Encoding encoding) implements Subscription {
        @Override
        public String notification() {
            return "accountNotification";
        }

        @Override
        public long newest(long tip) {
            return params.newest(tip);
        }

        @Override
        public List<Consumer<JsonGenerator>> between(ChainView chain, long after, long upTo) {
            List<Transaction> touching = naming(chain, address, after, upTo);
            if (touching.isEmpty()) {
                return List.of();
            }
            long slot = touching.getLast().slot();
            return List.of(out -> inContext(out, slot, () -> account(out, chain)));
        }

        /** One that is gone is told as one without lamports. */
        private void account(JsonGenerator out, ChainView chain) {
            var ledger = chain.ledger(address);
            var found = ledger.find(address);
            if (found != null) {
                new AccountJson(out, ledger, encoding, AccountMethods.slice(params)).write(found);
                return;
            }
            out.writeStartObject();
            out.writeName("data");
            out.writeStartArray();
            out.writeString("");
            out.writeString("base64");
            out.writeEndArray();
            out.writeBooleanProperty("executable", false);
            out.writeNumberProperty("lamports", 0);
            out.writeStringProperty("owner", KnownPrograms.SYSTEM.base58());
            out.writeNumberProperty("rentEpoch", 0);
            out.writeNumberProperty("space", 0);
            out.writeEndObject();
        }
    }
}
