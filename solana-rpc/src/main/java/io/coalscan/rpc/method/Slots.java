package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;
import io.coalscan.rpc.call.RpcCall;
import tools.jackson.core.JsonParser;

/** getSlot. */
public final class Slots {
    private Slots() {}

    public static RpcCall<Long> newest(long minContextSlot) {
        String params =
                Params.array().add(Params.object().confirmed(minContextSlot)).json();
        return RpcCall.of("getSlot", params, JsonParser::getLongValue);
    }
}
