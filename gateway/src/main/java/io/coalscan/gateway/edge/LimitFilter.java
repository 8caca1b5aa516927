package io.coalscan.gateway.edge;

import io.coalscan.gateway.limit.Decision;
import io.coalscan.gateway.limit.SlidingWindows;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.service.web.EnvelopeWriter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a caller through as often as the endpoint's window allows, and says in every answer how often that still is. */
final class LimitFilter implements WebFilter, Ordered {
    private final SlidingWindows windows;
    private final EdgeMetrics metrics;

    LimitFilter(SlidingWindows windows, EdgeMetrics metrics) {
        this.windows = windows;
        this.metrics = metrics;
    }

    @Override
    public int getOrder() {
        return EdgeOrder.LIMIT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var call = Call.of(exchange);
        if (call == null || exchange.getRequest().getMethod() == HttpMethod.OPTIONS) {
            return chain.filter(exchange);
        }
        return windows.call(call.claim()).flatMap(decision -> {
            metrics.limited(call.claim().window().name(), decision.allowed());
            tell(exchange.getResponse().getHeaders(), decision);
            return decision.allowed()
                    ? chain.filter(exchange)
                    : EnvelopeWriter.write(exchange, ErrorCode.RATE_LIMIT_EXCEEDED);
        });
    }

    /** What a caller may know about its window. */
    static void tell(HttpHeaders headers, Decision decision) {
        var reset = Long.toString(decision.resetSeconds());
        headers.set("RateLimit-Limit", Integer.toString(decision.limit()));
        headers.set("RateLimit-Remaining", Integer.toString(decision.remaining()));
        headers.set("RateLimit-Reset", reset);
        if (!decision.allowed()) {
            headers.set(HttpHeaders.RETRY_AFTER, reset);
        }
    }
}
