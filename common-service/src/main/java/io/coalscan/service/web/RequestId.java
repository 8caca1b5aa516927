package io.coalscan.service.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every call an id: the one that came with it, when it can stand in a log line, or a new one. It goes on to whoever is asked next. */
public final class RequestId implements WebFilter, Ordered {
    public static final String HEADER = "X-Request-Id";
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE;
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var id = idOf(exchange.getRequest().getHeaders());
        exchange.getResponse().getHeaders().set(HEADER, id);
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> headers.set(HEADER, id)))
                .build());
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    private static String idOf(HttpHeaders headers) {
        var given = headers.getFirst(HEADER);
        return given != null && ACCEPTABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
