package io.coalscan.gateway.edge;

import io.coalscan.gateway.caller.Callers;
import io.coalscan.gateway.edge.EdgeMetrics.Kind;
import io.coalscan.service.log.LineDocument;
import io.coalscan.service.web.RequestId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Recognises calls of the API, and writes one JSON line for each when it ends. */
final class AccessLog implements WebFilter, Ordered {
    static final Logger LINES = LoggerFactory.getLogger("access");
    /** As routes match: encoded letters and path parameters hide nothing. */
    private static final PathPattern API = new PathPatternParser().parse("/api/**");

    private static final Pattern SCAN_ID = Pattern.compile("/api/v1/scans/([0-9a-fA-F-]{36})");

    private final Endpoints endpoints;
    private final Callers callers;
    private final EdgeMetrics metrics;

    AccessLog(Endpoints endpoints, Callers callers, EdgeMetrics metrics) {
        this.endpoints = endpoints;
        this.callers = callers;
        this.metrics = metrics;
    }

    @Override
    public int getOrder() {
        return EdgeOrder.ACCESS_LOG;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!API.matches(request.getPath().pathWithinApplication())) {
            return chain.filter(exchange);
        }
        var caller = callers.callerOf(request.getRemoteAddress(), request.getHeaders());
        var call = Call.of(endpoints.of(request.getPath().pathWithinApplication()), caller);
        call.keepIn(exchange);
        long begin = System.nanoTime();
        return chain.filter(exchange)
                .doOnSuccess(_ -> ended(exchange, call, begin, statusOf(exchange)))
                .doOnCancel(() -> ended(exchange, call, begin, left(exchange) ? 0 : statusOf(exchange)))
                .doOnError(_ -> writeWhenAnswered(exchange, call, begin));
    }

    /** An error becomes an answer only after this filter. */
    private void writeWhenAnswered(ServerWebExchange exchange, Call call, long begin) {
        if (exchange.getResponse().isCommitted()) {
            ended(exchange, call, begin, statusOf(exchange));
        } else {
            exchange.getResponse()
                    .beforeCommit(() -> Mono.fromRunnable(() -> ended(exchange, call, begin, statusOf(exchange))));
        }
    }

    /** Whether the caller went before there was an answer: what it would have been is not known. */
    private static boolean left(ServerWebExchange exchange) {
        return !exchange.getResponse().isCommitted();
    }

    private static int statusOf(ServerWebExchange exchange) {
        var known = exchange.getResponse().getStatusCode();
        return known == null ? 0 : known.value();
    }

    /** @param status 0 when there was none */
    private void ended(ServerWebExchange exchange, Call call, long begin, int status) {
        long took = System.nanoTime() - begin;
        metrics.answered(call.endpoint(), status);
        kindOf(exchange, call, status).ifPresent(kind -> metrics.took(kind, took));
        if (LINES.isInfoEnabled()) {
            write(exchange, call, status, took);
        }
    }

    /** Empty for what says nothing of speed: errors, streams, orders that nobody waits for. */
    private static Optional<Kind> kindOf(ServerWebExchange exchange, Call call, int status) {
        boolean result = status == 200 || status == 422;
        if (call.endpoint().startsScans()) {
            if (result && Call.cached(exchange)) {
                return Optional.of(Kind.SCAN_CACHED);
            }
            return result || status == 504 ? Optional.of(Kind.SCAN_COLD) : Optional.empty();
        }
        boolean stream = contentType(exchange).startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
        return (result || status == 304) && !stream ? Optional.of(Kind.READ) : Optional.empty();
    }

    private static String contentType(ServerWebExchange exchange) {
        return Objects.requireNonNullElse(exchange.getResponse().getHeaders().getFirst(HttpHeaders.CONTENT_TYPE), "");
    }

    private static void write(ServerWebExchange exchange, Call call, int status, long took) {
        var line = new LinkedHashMap<String, Object>();
        line.put("method", exchange.getRequest().getMethod().name());
        line.put("route", call.endpoint().template());
        line.put("status", status);
        line.put("ms", TimeUnit.NANOSECONDS.toMillis(took));
        line.put("caller", call.caller().pseudonym());
        putIfKnown(line, "requestId", exchange.getResponse().getHeaders().getFirst(RequestId.HEADER));
        putIfKnown(line, "scanId", scanIdOf(exchange));
        LINES.info("{}", new LineDocument(line));
    }

    private static void putIfKnown(Map<String, Object> line, String name, @Nullable String value) {
        if (value != null) {
            line.put(name, value);
        }
    }

    /** The service says it; else it stands in the path. */
    private static @Nullable String scanIdOf(ServerWebExchange exchange) {
        var said = exchange.getResponse().getHeaders().getFirst("X-Scan-Id");
        if (said != null) {
            return said;
        }
        var match = SCAN_ID.matcher(exchange.getRequest().getPath().value());
        return match.find() ? match.group(1) : null;
    }
}
