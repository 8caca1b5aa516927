package io.coalscan.gateway.edge;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * One call of the API.
 *
 * @param caller whose windows it is counted in
 */
record Call(Endpoint endpoint, String caller) {
    private static final String ATTRIBUTE = Call.class.getName();

    void keepIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** Null when the request is none of the API. */
    static @Nullable Call of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }
}
