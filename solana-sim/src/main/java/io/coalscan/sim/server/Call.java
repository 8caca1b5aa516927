package io.coalscan.sim.server;

import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * One call as a method sees it.
 *
 * @param tip the newest confirmed slot that this node knows
 */
record Call(Params params, ChainView chain, long tip, TransactionCache transactions) {
    static final String API_VERSION = "3.1.12";
    static final int ROOTED = 32;

    /** The slot that the answer is of, by the call's commitment; checks its minContextSlot. */
    long context() {
        long slot = params.newest(tip);
        JsonNode least = params.option("minContextSlot");
        if (least.isIntegralNumber() && least.longValue() > slot) {
            throw RpcException.behind(slot);
        }
        return slot;
    }

    /** The newest slot with history; transactions after it are not there yet. */
    long newest() {
        return tip - (params.finalized() ? ROOTED : 0);
    }

    boolean rooted(long slot) {
        return slot <= tip - ROOTED;
    }

    /** A value with its context. */
    byte[] inContext(Consumer<JsonGenerator> value) {
        long slot = context();
        return Json.write(out -> {
            out.writeStartObject();
            out.writeName("context");
            out.writeStartObject();
            out.writeStringProperty("apiVersion", API_VERSION);
            out.writeNumberProperty("slot", slot);
            out.writeEndObject();
            out.writeName("value");
            value.accept(out);
            out.writeEndObject();
        });
    }
}
