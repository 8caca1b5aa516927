package io.coalscan.scan.run;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.scan.ScanSettings;
import io.coalscan.scan.funnel.ScanFunnel;
import io.coalscan.scan.funnel.ScanFunnel.Stage;
import io.coalscan.scan.redis.WakeUps;
import io.coalscan.scan.run.ScanQueue.Place;
import io.coalscan.service.event.EventSender;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets as many scans run at once as the fleet can serve in time; the others wait for a place in order of acceptance. Without it a crowd of scans would
 * share every stage, and all of them would pass their time to reply together.
 */
@Component
public class Admission implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Admission.class);
    private static final Duration KAFKA_PATIENCE = Duration.ofSeconds(3);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    private final ScanQueue queue;
    private final Endings endings;
    private final EventSender events;
    private final SolanaReads nodes;
    private final ScanSettings settings;
    private final ScanFunnel funnel;
    private final Clock clock;
    private final Disposable whenOneEnds;

    Admission(
            ScanQueue queue,
            Endings endings,
            EventSender events,
            SolanaReads nodes,
            WakeUps wakeUps,
            ScanSettings settings,
            ScanFunnel funnel,
            Clock clock) {
        this.queue = queue;
        this.endings = endings;
        this.events = events;
        this.nodes = nodes;
        this.settings = settings;
        this.funnel = funnel;
        this.clock = clock;
        this.whenOneEnds = wakeUps.changes()
                .onBackpressureLatest()
                .concatMap(change -> tryToAdmit(), 1)
                .subscribe();
    }

    /**
     * Begins the scans for which there is a place, this one among them if its turn has come.
     *
     * @param scan stored before
     * @return the scan, begun or waiting; SERVICE_UNAVAILABLE when it could not be requested of the other services, whichever instance tried
     */
    public Mono<Scan> enter(Scan scan) {
        return admit().filter(begun -> begun.scan().id().equals(scan.id()))
                // not the first: it would cancel the requests of those that began with it
                .singleOrEmpty()
                .map(Begun::place)
                .switchIfEmpty(placeElsewhere(scan))
                .flatMap(place -> place == Place.REFUSED ? Mono.error(Admission::unavailable) : Mono.just(scan));
    }

    /** Of a scan that waits, or that another look at the queue has taken: its outcome is awaited as long as it may take. */
    private Mono<Place> placeElsewhere(Scan scan) {
        return Mono.defer(() -> queue.placeOf(scan.id()))
                .filter(place -> place != Place.BEGINS)
                .repeatWhenEmpty(looks -> looks.delayElements(LOOK_EVERY))
                .timeout(KAFKA_PATIENCE.plus(GRACE), Mono.just(Place.BEGINS));
    }

    private static CoalScanException unavailable() {
        return new CoalScanException(ErrorCode.SERVICE_UNAVAILABLE, "no scan can be started now");
    }

    private Flux<Begun> admit() {
        var room = new ScanQueue.Room(
                settings.atOnce(),
                settings.callBudget(),
                settings.leastCalls(),
                settings.scarceCalls(),
                nodes.callsPerSecond(),
                Scan.PLACE_HELD_MILLIS);
        return queue.admit(room, clock.millis()).flatMap(this::begin);
    }

    /** For places that became free without a hint: a lost one, or a scan that held its place for too long. */
    @Scheduled(fixedDelay = 500)
    Mono<Void> tryToAdmit() {
        return Flux.defer(this::admit)
                .onErrorResume(cause -> {
                    log.warn("event=admission_failed cause=\"{}\"", cause.toString());
                    return Mono.empty();
                })
                .then();
    }

    private Mono<Begun> begin(Scan scan) {
        log.info(
                "event=scan_begins scanId={} mint={} waitedMs={} callBudget={}",
                scan.id(),
                scan.mint(),
                clock.millis() - scan.times().acceptedAt(),
                scan.callBudget());
        return events.send(scan.request())
                .timeout(KAFKA_PATIENCE)
                .doOnSuccess(_ -> funnel.reached(Stage.BEGUN, scan.times()))
                .then(Mono.defer(() -> noted(scan)))
                .thenReturn(new Begun(scan, Place.BEGUN))
                .onErrorResume(cause -> {
                    log.warn("event=scan_not_requested scanId={} cause=\"{}\"", scan.id(), cause.toString());
                    return endings.refuse(scan).map(refused -> new Begun(refused, Place.REFUSED));
                });
    }

    /** The scan runs whether this is stored or not; whoever waits for it is told later. */
    private Mono<Void> noted(Scan scan) {
        return queue.begun(scan.id(), clock.millis()).onErrorResume(cause -> {
            log.warn("event=scan_begin_not_noted scanId={} cause=\"{}\"", scan.id(), cause.toString());
            return Mono.empty();
        });
    }

    private record Begun(Scan scan, Place place) {}

    @Override
    public void destroy() {
        whenOneEnds.dispose();
    }
}
