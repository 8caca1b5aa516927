package io.coalscan.scan.run;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.ScanCompleted;
import io.coalscan.scan.funnel.ScanFunnel;
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
    private final ScanFunnel funnel;
    private final Clock clock;

    Endings(ScanStore scans, WakeUps wakeUps, EventSender events, ScanFunnel funnel, Clock clock) {
        this.scans = scans;
        this.wakeUps = wakeUps;
        this.events = events;
        this.funnel = funnel;
        this.clock = clock;
    }

    Mono<Void> fail(EventHead head, ErrorCode code) {
        return ended(head.scanId(), code).flatMap(this::tell);
    }

    /** Of a scan that could not begin. No event tells of it: it is for want of events that it ends. */
    Mono<Scan> refuse(Scan scan) {
        return ended(scan.id(), ErrorCode.SERVICE_UNAVAILABLE).doOnNext(refused -> wakeUps.changed(refused.id()));
    }

    private Mono<Scan> ended(UUID scanId, ErrorCode code) {
        long now = clock.millis();
        return scans.fail(scanId, code, now).doOnNext(scan -> count(scan, now));
    }

    /** What callers were told before is counted already. */
    private void count(Scan ended, long now) {
        Long answeredAt = ended.answeredAt();
        ErrorCode error = ended.error();
        if (error != null && answeredAt != null && answeredAt == now) {
            funnel.answered(error, ended.times());
        }
    }

    /** Callers are answered; the scan goes on until its time is over. */
    Mono<Void> timeOut(Scan scan) {
        return scans.timeOut(scan.id(), clock.millis())
                .doOnNext(timedOut -> {
                    log.info("event=scan_timed_out scanId={} mint={}", scan.id(), scan.mint());
                    funnel.answered(ErrorCode.SCAN_TIMEOUT, scan.times());
                    wakeUps.changed(scan.id());
                })
                .then();
    }

    Mono<Void> drop(Scan scan) {
        long now = clock.millis();
        return scans.drop(scan.id(), now).flatMap(ended -> {
            count(ended, now);
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
