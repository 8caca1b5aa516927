package io.coalscan.scan.run;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.ScanCompleted;
import io.coalscan.scan.redis.WakeUps;
import io.coalscan.service.event.EventSender;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends scans without a score, and tells everybody. */
@Component
class Endings {
    private static final Logger log = LoggerFactory.getLogger(Endings.class);

    private final ScanStore scans;
    private final WakeUps wakeUps;
    private final EventSender events;
    private final Clock clock;

    Endings(ScanStore scans, WakeUps wakeUps, EventSender events, Clock clock) {
        this.scans = scans;
        this.wakeUps = wakeUps;
        this.events = events;
        this.clock = clock;
    }

    Mono<Void> fail(EventHead head, ErrorCode code) {
        return scans.fail(head.scanId(), code, clock.millis()).flatMap(this::tell);
    }

    /** Of a scan that could not begin. No event tells of it: it is for want of events that it ends. */
    Mono<Scan> refuse(Scan scan) {
        return scans.fail(scan.id(), ErrorCode.SERVICE_UNAVAILABLE, clock.millis())
                .doOnNext(refused -> wakeUps.changed(refused.id()));
    }

    /** Callers are answered; the scan goes on until its time is over. */
    Mono<Void> timeOut(Scan scan) {
        return scans.timeOut(scan.id(), clock.millis())
                .doOnNext(timedOut -> {
                    log.info("event=scan_timed_out scanId={} mint={}", scan.id(), scan.mint());
                    wakeUps.changed(scan.id());
                })
                .then();
    }

    Mono<Void> drop(Scan scan) {
        return scans.drop(scan.id(), clock.millis()).flatMap(ended -> {
            log.info("event=scan_dropped scanId={} mint={} state={}", ended.id(), ended.mint(), ended.state());
            return ended.state() == ScanState.FAILED ? tell(ended) : Mono.<Void>empty();
        });
    }

    private Mono<Void> tell(Scan ended) {
        UUID id = ended.id();
        log.info("event=scan_failed scanId={} mint={} code={}", id, ended.mint(), ended.error());
        wakeUps.changed(id);
        return events.send(new ScanCompleted(ended.head().as(ScanCompleted.class), 0, null, null, true));
    }
}
