package io.coalscan.gateway.edge;

import io.coalscan.gateway.caller.Caller;
import io.coalscan.gateway.limit.Claim;
import io.coalscan.gateway.limit.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * One call of the API.
 *
 * @param claim to the window that counts it
 */
record Call(Endpoint endpoint, Caller caller, Claim claim) {
    private static final String ATTRIBUTE = Call.class.getName();
    private static final String CACHED = ATTRIBUTE + ".cached";

    static Call of(Endpoint endpoint, Caller caller) {
        return new Call(endpoint, caller, claim(caller, endpoint.window()));
    }

    /** A claim of another window by the same caller. */
    Claim claim(Window window) {
        return claim(caller, window);
    }

    private static Claim claim(Caller caller, Window window) {
        return Claim.of(caller.name(), caller.key() == Caller.Key.VALID ? window.forKeys() : window);
    }

    void keepIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** Its answer was there before it came. */
    static void markCached(ServerWebExchange exchange) {
        exchange.getAttributes().put(CACHED, true);
    }

    static boolean cached(ServerWebExchange exchange) {
        return exchange.getAttributes().containsKey(CACHED);
    }

    /** Null when the request is none of the API. */
    static @Nullable Call of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }
}
