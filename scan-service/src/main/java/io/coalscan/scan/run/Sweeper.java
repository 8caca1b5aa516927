package io.coalscan.scan.run;

import io.coalscan.scan.ScanSettings;
import io.coalscan.scan.result.ResultStore;
import io.coalscan.service.event.EventSender;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the times of all scans, in every instance: no timer lives only in memory. A scan is claimed by one instance at a time. */
@Component
class Sweeper {
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private final ScanStore scans;
    private final ResultStore results;
    private final Joiner joiner;
    private final Scoring scoring;
    private final Endings endings;
    private final EventSender events;
    private final ScanSettings settings;
    private final Clock clock;

    Sweeper(
            ScanStore scans,
            ResultStore results,
            Joiner joiner,
            Scoring scoring,
            Endings endings,
            EventSender events,
            ScanSettings settings,
            Clock clock) {
        this.scans = scans;
        this.results = results;
        this.joiner = joiner;
        this.scoring = scoring;
        this.endings = endings;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500)
    Mono<Void> sweep() {
        // the scheduler asks for the publisher once and subscribes to it again and again
        return Flux.defer(() -> scans.claimDue(clock.millis()))
                .flatMap(due -> act(due).onErrorResume(cause -> {
                    log.warn(
                            "event=sweep_failed scanId={} what={} cause=\"{}\"",
                            due.scan().id(),
                            due.what(),
                            cause.toString());
                    return Mono.empty();
                }))
                .onErrorResume(cause -> {
                    log.warn("event=sweep_failed cause=\"{}\"", cause.toString());
                    return Mono.empty();
                })
                .then();
    }

    private Mono<Void> act(ScanStore.Due due) {
        var scan = due.scan();
        return switch (due.what()) {
            case REQUEST_AGAIN -> requestAgain(due);
            case REQUEST_PARTS_AGAIN ->
                requestAgain(due).then(Mono.defer(() -> scans.requested(scan.id(), clock.millis())));
            case LINK_AGAIN -> joiner.askForLinks(scan);
            case LINK_WHAT_IS_IN -> joiner.linkWhatIsIn(scan);
            case SCORE_WITHOUT_LINKS -> scoring.withoutLinks(scan);
            case DROP -> endings.drop(scan);
        };
    }

    private Mono<Void> requestAgain(ScanStore.Due due) {
        var scan = due.scan();
        log.info("event=scan_requested_again scanId={} mint={} why={}", scan.id(), scan.mint(), due.what());
        return events.send(scan.request());
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    Mono<Void> tidy() {
        return Mono.defer(() ->
                        scans.forgetBefore(clock.millis() - settings.keepScans().toMillis()))
                .then(Mono.defer(() ->
                        results.trim(clock.millis() - settings.keepResults().toMillis())))
                .onErrorResume(cause -> {
                    log.warn("event=tidy_failed cause=\"{}\"", cause.toString());
                    return Mono.empty();
                })
                .then();
    }
}
