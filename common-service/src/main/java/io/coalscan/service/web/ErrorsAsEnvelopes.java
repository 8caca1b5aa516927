package io.coalscan.service.web;

import io.coalscan.model.error.ErrorCode;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whatever fails, the caller gets the envelope; what nobody foresaw is logged with its trace, which never leaves the service. */
final class ErrorsAsEnvelopes implements ErrorWebExceptionHandler, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorsAsEnvelopes.class);

    private final List<FailureReading> readings;
    private final ErrorCounts counts;

    ErrorsAsEnvelopes(List<FailureReading> readings, ErrorCounts counts) {
        this.readings = readings;
        this.counts = counts;
    }

    /** Before the framework's own handler of status exceptions, which writes no body. */
    @Override
    public int getOrder() {
        return -2;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        var code = codeOf(failure);
        counts.count(code);
        log(exchange, failure, code);
        if (failure instanceof MethodNotAllowedException wrongMethod) {
            exchange.getResponse().getHeaders().setAllow(wrongMethod.getSupportedMethods());
        }
        return EnvelopeWriter.write(exchange, code);
    }

    private ErrorCode codeOf(Throwable failure) {
        return readings.stream()
                .map(reading -> reading.codeOf(failure))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(ErrorCode.INTERNAL_ERROR);
    }

    private static void log(ServerWebExchange exchange, Throwable failure, ErrorCode code) {
        var request = exchange.getRequest();
        var id = exchange.getResponse().getHeaders().getFirst(RequestId.HEADER);
        if (code == ErrorCode.INTERNAL_ERROR) {
            LOG.error("method={} requestId={} code={}", request.getMethod(), id, code, failure);
        } else if (code == ErrorCode.SERVICE_UNAVAILABLE) {
            LOG.warn("method={} requestId={} code={} cause={}", request.getMethod(), id, code, failure.toString());
        } else {
            LOG.debug("method={} requestId={} code={} cause={}", request.getMethod(), id, code, failure.toString());
        }
    }
}
