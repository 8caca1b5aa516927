package io.coalscan.gateway.edge;

import io.coalscan.gateway.caller.Caller;
import io.coalscan.gateway.caller.Secret;
import io.coalscan.gateway.key.KeyText;
import io.coalscan.gateway.key.Usage;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.service.web.EnvelopeWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Turns wrong keys away, and everybody from the admin paths who does not show the admin's; counts what valid keys are used for. Comes after the limits, so
 * that guesses are counted.
 */
final class Keys implements WebFilter, Ordered {
    private static final String HEADER = "X-Admin-Key";
    // matches what a service would match, encoded letters and path parameters included
    private static final PathPattern ADMIN = new PathPatternParser().parse("/api/*/admin/**");

    private final @Nullable Secret admin;
    private final Usage usage;

    /** @param adminKey null or blank to close the admin paths */
    Keys(@Nullable String adminKey, Usage usage) {
        this.usage = usage;
        this.admin = adminKey == null || adminKey.isBlank() ? null : new Secret(adminKey);
    }

    @Override
    public int getOrder() {
        return EdgeOrder.KEYS;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var refusal = refusal(exchange);
        return refusal == null ? chain.filter(exchange) : EnvelopeWriter.write(exchange, refusal);
    }

    private @Nullable ErrorCode refusal(ServerWebExchange exchange) {
        var call = Call.of(exchange);
        var ofKey = call == null ? null : refusal(call.caller());
        if (ofKey != null) {
            return ofKey;
        }
        if (isKeyIn(exchange.getRequest().getURI().getRawQuery())) {
            return ErrorCode.INVALID_REQUEST;
        }
        if (!isAdmins(exchange.getRequest().getPath().pathWithinApplication())) {
            return null;
        }
        if (admin == null) {
            return ErrorCode.FORBIDDEN;
        }
        var given = exchange.getRequest().getHeaders().getFirst(HEADER);
        return given != null && admin.is(given) ? null : ErrorCode.UNAUTHORIZED;
    }

    private @Nullable ErrorCode refusal(Caller caller) {
        return switch (caller.key()) {
            case WRONG -> ErrorCode.UNAUTHORIZED;
            case UNKNOWN -> ErrorCode.SERVICE_UNAVAILABLE;
            case VALID -> {
                usage.count(caller.pseudonym());
                yield null;
            }
            case NONE -> null;
        };
    }

    /** Such a key has been written down by whatever the address went through, and would be by what it went on to. */
    private static boolean isKeyIn(@Nullable String query) {
        return query != null && KeyText.isWithin(query);
    }

    private static boolean isAdmins(PathContainer path) {
        return ADMIN.matches(path);
    }
}
