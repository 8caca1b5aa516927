package io.coalscan.gateway.page;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** A browser that opens an address which nobody knows gets the application's page, which says so; everybody else, and every address of the API, the API's error. */
@Component
@Order(UnknownPages.BEFORE_ENVELOPES)
final class UnknownPages implements WebExceptionHandler {
    static final int BEFORE_ENVELOPES = -10;

    private final Page page;

    UnknownPages(Page page) {
        this.page = page;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        var html = page.html();
        if (html == null || !isUnknown(error) || !wantsPage(exchange.getRequest())) {
            return Mono.error(error);
        }
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.NOT_FOUND);
        response.getHeaders().setContentType(PageController.HTML);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(html)));
    }

    private static boolean isUnknown(Throwable error) {
        return error instanceof ResponseStatusException status
                && status.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
    }

    /** Says so by name: what takes anything is a program. */
    private static boolean wantsPage(ServerHttpRequest request) {
        var path = request.getPath().value();
        return HttpMethod.GET.equals(request.getMethod())
                && !path.startsWith("/api/")
                && !path.startsWith("/actuator/")
                && request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }
}
