package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;

/**
 * What a node is asked to tell of as it happens.
 *
 * @param params the JSON array of parameters
 * @param undo the method that ends it
 */
public record Subscription(String method, String params, String undo) {

    /** The newest slot of the node, not yet confirmed. */
    public static Subscription slots() {
        return new Subscription("slotSubscribe", "[]", "slotUnsubscribe");
    }

    /** Transactions that name the address, once they are confirmed. */
    public static Subscription logs(String address) {
        Params mentions =
                Params.object().putJson("mentions", Params.array().add(address).json());
        String params =
                Params.array().add(mentions).add(Params.object().confirmed(0)).json();
        return new Subscription("logsSubscribe", params, "logsUnsubscribe");
    }

    /** An account whenever it has changed, once that is confirmed. */
    public static Subscription account(String address) {
        Params options = Params.object().put("encoding", "base64").confirmed(0);
        return new Subscription(
                "accountSubscribe", Params.array().add(address).add(options).json(), "accountUnsubscribe");
    }

    /** The request that asks for it. */
    public String json(long id) {
        return request(id, method, params);
    }

    /** The request that ends it. */
    public String undoing(long id, long subscription) {
        return request(id, undo, Params.array().add(subscription).json());
    }

    private static String request(long id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}";
    }
}
