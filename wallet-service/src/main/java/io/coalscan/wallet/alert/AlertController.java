package io.coalscan.wallet.alert;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.service.web.Etags;
import io.coalscan.wallet.page.Page;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Alerts, as a list and as they are raised. */
@RestController
final class AlertController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** Whoever went away without saying so is let go of. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final AlertStore store;
    private final AlertFeed feed;

    AlertController(AlertStore store, AlertFeed feed) {
        this.store = store;
        this.feed = feed;
    }

    record Alerts(List<Alert> alerts, Page.Pagination pagination) {}

    @GetMapping("/api/v1/alerts")
    Mono<ResponseEntity<ApiResponse<Alerts>>> list(
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int limit) {
        return Mono.defer(() -> {
            var wanted = Page.of(page, limit);
            return Mono.zip(store.page(wanted.offset(), limit), store.count())
                    .map(found -> Etags.answer(new Alerts(found.getT1(), wanted.of(found.getT2()))));
        });
    }

    @GetMapping(value = "/api/v1/alerts/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Alert>> events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        return Flux.defer(() -> {
            var alerts = last == null ? feed.fromNow() : feed.after(id(last));
            var alive = Flux.interval(Duration.ZERO, HEARTBEAT)
                    .onBackpressureDrop()
                    .map(tick ->
                            ServerSentEvent.<Alert>builder().comment("alive").build());
            return Flux.merge(alive, alerts.map(AlertController::event)).take(LONGEST);
        });
    }

    private static ServerSentEvent<Alert> event(Alert alert) {
        return ServerSentEvent.builder(alert)
                .id(Long.toString(alert.id()))
                .event("alert")
                .build();
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOne) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, "Last-Event-ID: no id of an alert", notOne);
        }
    }
}
