package io.coalscan.gateway.edge;

import io.coalscan.gateway.caller.Callers;
import io.coalscan.service.web.RequestId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Recognises calls of the API, and writes one JSON line for each when it ends. */
final class AccessLog implements WebFilter, Ordered {
    static final Logger LINES = LoggerFactory.getLogger("access");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** As routes match: encoded letters and path parameters hide nothing. */
    private static final PathPattern API = new PathPatternParser().parse("/api/**");

    private static final Pattern SCAN_ID = Pattern.compile("/api/v1/scans/([0-9a-fA-F-]{36})");

    private final Endpoints endpoints;
    private final Callers callers;

    AccessLog(Endpoints endpoints, Callers callers) {
        this.endpoints = endpoints;
        this.callers = callers;
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
                .doOnSuccess(_ -> write(exchange, call, begin))
                .doOnCancel(() -> write(exchange, call, begin))
                .doOnError(_ -> writeWhenAnswered(exchange, call, begin));
    }

    /** An error becomes an answer only after this filter. */
    private void writeWhenAnswered(ServerWebExchange exchange, Call call, long begin) {
        if (exchange.getResponse().isCommitted()) {
            write(exchange, call, begin);
        } else {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> write(exchange, call, begin)));
        }
    }

    private void write(ServerWebExchange exchange, Call call, long begin) {
        if (!LINES.isInfoEnabled()) {
            return;
        }
        var status = exchange.getResponse().getStatusCode();
        var line = new LinkedHashMap<String, Object>();
        line.put("method", exchange.getRequest().getMethod().name());
        line.put("route", call.endpoint().template());
        line.put("status", status == null ? 0 : status.value());
        line.put("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        line.put("caller", call.caller().pseudonym());
        putIfKnown(line, "requestId", exchange.getResponse().getHeaders().getFirst(RequestId.HEADER));
        putIfKnown(line, "scanId", scanIdOf(exchange));
        LINES.info(JSON.writeValueAsString(line));
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
