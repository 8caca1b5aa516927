package io.coalscan.pnl.web;

import io.coalscan.model.api.ApiResponse.ApiError;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import io.coalscan.pnl.job.JobStore;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A token's job as it happens, whichever instance works on it: what is told is read off the stored state, so that a reader may come back at any time. */
@RestController
class TraderEventsController {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final JobStore jobs;

    TraderEventsController(JobStore jobs) {
        this.jobs = jobs;
    }

    @GetMapping(value = "/api/v1/traders/{mint}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Object>> events(@PathVariable String mint, @RequestHeader HttpHeaders headers) {
        var language = Language.of(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        return job(mint)
                .flatMapMany(known -> Flux.interval(Duration.ZERO, LOOK_EVERY)
                        .onBackpressureDrop()
                        .concatMap(tick -> job(mint), 1)
                        .distinctUntilChanged()
                        .takeUntil(job -> job.state() != JobView.State.RUNNING)
                        .map(job -> event(job, language))
                        .publish(news -> Flux.merge(news, alive().takeUntilOther(news.ignoreElements()))));
    }

    private Mono<JobView> job(String mint) {
        return Mono.defer(() -> {
            Checks.address(mint);
            return jobs.find(mint)
                    .map(JobView::of)
                    .switchIfEmpty(Mono.error(() -> new CoalScanException(ErrorCode.NOT_FOUND, "no such job")));
        });
    }

    private static Flux<ServerSentEvent<Object>> alive() {
        return Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(tick -> ServerSentEvent.builder().comment("alive").build());
    }

    private static ServerSentEvent<Object> event(JobView job, Language language) {
        return switch (job.state()) {
            case RUNNING ->
                ServerSentEvent.<Object>builder(job)
                        .event("stage")
                        .id(job.startedAt() + "-" + job.stage() + "-" + job.done())
                        .build();
            case DONE -> ServerSentEvent.<Object>builder(job).event("result").build();
            case FAILED ->
                ServerSentEvent.<Object>builder(new ApiError(
                                ErrorCode.SERVICE_UNAVAILABLE.name(), ErrorCode.SERVICE_UNAVAILABLE.message(language)))
                        .event("error")
                        .build();
        };
    }
}
