package io.coalscan.gateway.edge;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses large bodies here, so that no service ever sees one. */
final class BodyLimit implements WebFilter, Ordered {
    static final int LARGEST = 16 * 1024;

    @Override
    public int getOrder() {
        return EdgeOrder.BODY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() > LARGEST) {
            return Mono.error(new CoalScanException(ErrorCode.PAYLOAD_TOO_LARGE, "announced body"));
        }
        if (!headers.containsHeader("Transfer-Encoding")) {
            return chain.filter(exchange);
        }
        // of unknown length: read first, since a service must not be given half of it
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST)
                .map(body -> exchange.mutate()
                        .request(withBody(exchange.getRequest(), body))
                        .build())
                .defaultIfEmpty(exchange)
                .flatMap(chain::filter);
    }

    private static ServerHttpRequest withBody(ServerHttpRequest request, DataBuffer body) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.just(body);
            }
        };
    }
}
