package io.coalscan.scan.run;

import io.coalscan.model.event.ScanCompleted;
import io.coalscan.scan.redis.WakeUps;
import io.coalscan.scan.result.PackedDocument;
import io.coalscan.scan.result.ResultDocument;
import io.coalscan.scan.result.ResultStore;
import io.coalscan.scan.result.Results;
import io.coalscan.service.event.EventSender;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a score known: to the cache, to waiting callers, to other services. All of it may happen again. */
@Component
class Announcements {
    private static final Logger log = LoggerFactory.getLogger(Announcements.class);

    private final Results results;
    private final ResultStore store;
    private final WakeUps wakeUps;
    private final EventSender events;
    private final Clock clock;

    Announcements(Results results, ResultStore store, WakeUps wakeUps, EventSender events, Clock clock) {
        this.results = results;
        this.store = store;
        this.wakeUps = wakeUps;
        this.events = events;
        this.clock = clock;
    }

    Mono<Void> scored(Scan scan, ResultDocument document, boolean partial) {
        log.info(
                "event=scan_scored scanId={} mint={} revision={} score={} risk={} partial={} ms={}",
                scan.id(),
                scan.mint(),
                scan.revision(),
                document.score(),
                document.riskLevel(),
                partial,
                clock.millis() - scan.times().acceptedAt());
        return tell(scan, document, partial);
    }

    /** Of a score that was stored, but perhaps not made known before the process died. */
    Mono<Void> again(Scan scan) {
        return store.ofScan(scan.id())
                .flatMap(document -> tell(scan, document, !scan.linked().readyToLink()));
    }

    void answered(Scan scan) {
        wakeUps.changed(scan.id());
    }

    private Mono<Void> tell(Scan scan, ResultDocument document, boolean partial) {
        var head = scan.head().as(ScanCompleted.class, document.id().revision());
        var completed =
                new ScanCompleted(head, document.id().revision(), document.score(), document.riskLevel(), partial);
        return results.publish(scan.mint(), PackedDocument.of(document))
                .then(Mono.fromRunnable(() -> answered(scan)))
                .then(events.send(completed));
    }
}
