package io.coalscan.pnl.build;

import io.coalscan.model.ScanStage;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanProgressed;
import io.coalscan.service.event.EventSender;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells how far the reading is, at most 4 times a second and only when it moved. A report that cannot be sent holds up nothing. */
final class ProgressReports {
    static final Duration EVERY = Duration.ofMillis(250);
    private static final Logger log = LoggerFactory.getLogger(ProgressReports.class);

    private final EventSender sender;

    ProgressReports(EventSender sender) {
        this.sender = sender;
    }

    <T> Mono<T> during(EventHead head, Progress progress, Mono<T> work) {
        var reports = Flux.interval(EVERY)
                .onBackpressureDrop()
                .map(tick -> progress.now())
                .distinctUntilChanged()
                .concatMap(now -> report(head, now.done(), now.total()), 1);
        return Mono.using(reports::subscribe, running -> work, running -> running.dispose());
    }

    private Mono<Void> report(EventHead head, int done, int total) {
        var event = new ScanProgressed(
                head.as(ScanProgressed.class), ScanStage.FETCHING_CHAIN_DATA, ScanPart.LEDGER, done, total, Map.of());
        return sender.send(event).onErrorResume(failed -> {
            log.debug("progress not sent scanId={} mint={}", head.scanId(), head.mint(), failed);
            return Mono.empty();
        });
    }
}
