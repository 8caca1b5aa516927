package io.coalscan.gateway.edge;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses paths that one reader could take for another path than the next one: dot segments, hidden slashes, control characters. */
final class PathGuard implements WebFilter, Ordered {
    private static final Pattern HIDDEN = Pattern.compile("%(2f|5c|[01][0-9a-f]|7f)|\\\\");

    @Override
    public int getOrder() {
        return EdgeOrder.PATH;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isAmbiguous(exchange.getRequest().getPath().pathWithinApplication())
                ? Mono.error(new CoalScanException(ErrorCode.INVALID_REQUEST, "ambiguous path"))
                : chain.filter(exchange);
    }

    private static boolean isAmbiguous(PathContainer path) {
        return HIDDEN.matcher(path.value().toLowerCase(Locale.ROOT)).find()
                || path.elements().stream()
                        .filter(PathContainer.PathSegment.class::isInstance)
                        .map(PathContainer.PathSegment.class::cast)
                        .map(PathContainer.PathSegment::valueToMatch)
                        .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
    }
}
