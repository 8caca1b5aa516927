package io.coalscan.gateway.edge;

import io.coalscan.gateway.limit.SlidingWindows;
import io.coalscan.gateway.limit.Window;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.service.web.EnvelopeWriter;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a caller force the scan of one token once in half a minute. A refused call is not counted, in the window of scans neither. */
final class RefreshLimit implements WebFilter, Ordered {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final SlidingWindows windows;
    private final EdgeMetrics metrics;

    RefreshLimit(SlidingWindows windows, EdgeMetrics metrics) {
        this.windows = windows;
        this.metrics = metrics;
    }

    @Override
    public int getOrder() {
        return EdgeOrder.REFRESH;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var call = Call.of(exchange);
        if (call == null
                || !call.endpoint().startsScans()
                || exchange.getRequest().getMethod() != HttpMethod.POST) {
            return chain.filter(exchange);
        }
        var forced = ScanOrder.in(BodyLimit.of(exchange)).filter(ScanOrder::forced);
        return forced.isPresent() ? limit(exchange, chain, call, forced.get().mint()) : chain.filter(exchange);
    }

    private Mono<Void> limit(ServerWebExchange exchange, WebFilterChain chain, Call call, String mint) {
        var claim = call.claim(new Window("refresh:" + mint, 1, HALF_A_MINUTE));
        return windows.call(claim).flatMap(decision -> {
            metrics.limited("refresh", decision.allowed());
            if (decision.allowed()) {
                return chain.filter(exchange);
            }
            LimitFilter.tell(exchange.getResponse().getHeaders(), decision);
            return windows.takeBack(call.claim())
                    .then(Mono.defer(() -> EnvelopeWriter.write(exchange, ErrorCode.RATE_LIMIT_EXCEEDED)));
        });
    }
}
