package io.coalscan.gateway.edge;

import io.coalscan.gateway.maintenance.Maintenance;
import io.coalscan.gateway.maintenance.MaintenanceState;
import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.service.web.EnvelopeWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Takes no new work during maintenance. Calls that are past it go on to their end, and scans that run may be followed. */
final class MaintenanceFilter implements WebFilter, Ordered {
    private final Maintenance maintenance;

    MaintenanceFilter(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    /** @param since epoch milliseconds */
    record Notice(@Nullable Long since, int retryAfterSeconds) {}

    /** What tells maintenance from other reasons to be away. */
    record Known(Notice maintenance) {}

    @Override
    public int getOrder() {
        return EdgeOrder.MAINTENANCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var state = maintenance.state();
        var call = Call.of(exchange);
        return !state.on()
                        || call == null
                        || exchange.getRequest().getMethod() == HttpMethod.OPTIONS
                        || isServed(call.endpoint(), state)
                ? chain.filter(exchange)
                : refuse(exchange, state);
    }

    private static boolean isServed(Endpoint endpoint, MaintenanceState state) {
        return switch (endpoint.need()) {
            case NOTHING -> true;
            case STORED -> state.reads();
            case WORK -> false;
        };
    }

    private static Mono<Void> refuse(ServerWebExchange exchange, MaintenanceState state) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(state.retryAfterSeconds()));
        var known = new Known(new Notice(state.since(), state.retryAfterSeconds()));
        return EnvelopeWriter.write(
                exchange,
                ErrorCode.SERVICE_UNAVAILABLE,
                language ->
                        ApiResponse.error(ErrorCode.SERVICE_UNAVAILABLE, MaintenanceState.message(language), known));
    }
}
