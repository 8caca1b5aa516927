package io.coalscan.gateway.edge;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads bodies whole before anything is asked of a service, so that none ever waits for a slow one or sees a large one. The connection of a caller who
 * sends such a body is closed after the answer: the rest of it is not read.
 */
final class BodyLimit implements WebFilter, Ordered {
    static final int LARGEST = 16 * 1024;
    private static final String ATTRIBUTE = BodyLimit.class.getName();
    private static final byte[] NONE = {};

    private final Duration patience;

    /** @param patience how long a body may take */
    BodyLimit(Duration patience) {
        this.patience = patience;
    }

    @Override
    public int getOrder() {
        return EdgeOrder.BODY;
    }

    /** The body that was read; empty when there is none. */
    static byte[] of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, NONE);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() > LARGEST) {
            return refuse(exchange, ErrorCode.PAYLOAD_TOO_LARGE, "announced body");
        }
        if (headers.getContentLength() <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            // services are told of no body at once, instead of when this connection's reading says so
            return chain.filter(withBody(exchange, NONE));
        }
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST)
                .map(BodyLimit::bytes)
                .defaultIfEmpty(NONE)
                .timeout(patience)
                .onErrorResume(
                        DataBufferLimitException.class,
                        _ -> refuse(exchange, ErrorCode.PAYLOAD_TOO_LARGE, "streamed body"))
                .onErrorResume(
                        TimeoutException.class,
                        _ -> refuse(exchange, ErrorCode.INVALID_REQUEST, "the body did not come"))
                // broken off: the caller is gone, or the server has answered by itself that these are no chunks
                .onErrorResume(cause -> !(cause instanceof CoalScanException), _ -> Mono.empty())
                .flatMap(body -> {
                    exchange.getAttributes().put(ATTRIBUTE, body);
                    return chain.filter(withBody(exchange, body));
                });
    }

    private static <T> Mono<T> refuse(ServerWebExchange exchange, ErrorCode code, String why) {
        exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
        return Mono.error(new CoalScanException(code, why));
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ServerWebExchange withBody(ServerWebExchange exchange, byte[] body) {
        var request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body.length == 0
                        ? Flux.empty()
                        : Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
            }
        };
        return exchange.mutate().request(request).build();
    }
}
