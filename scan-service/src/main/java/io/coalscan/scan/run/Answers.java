package io.coalscan.scan.run;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.scan.redis.WakeUps;
import io.coalscan.scan.result.PackedDocument;
import io.coalscan.scan.result.Results;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Waits for the answer of a scan that runs anywhere. Callers of one scan in one instance wait together, and one look every second is for all the scans
 * that are waited for: a hint may be lost, and a look for each would be the most of an instance's queries in a crowd.
 */
@Component
public final class Answers {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;
    /** After the time to reply, for the last step and the way back. */
    private static final long GRACE_MILLIS = 2_000;

    private final ScanStore scans;
    private final Results results;
    private final WakeUps wakeUps;
    private final Clock clock;
    private final Map<UUID, Mono<Scan>> waiting = new ConcurrentHashMap<>();
    private final Sinks.Many<UUID> found = Sinks.many().multicast().directBestEffort();

    Answers(ScanStore scans, Results results, WakeUps wakeUps, Clock clock) {
        this.scans = scans;
        this.results = results;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** The scan's first result, INSUFFICIENT_DATA included; fails with the scan's error. */
    public Mono<PackedDocument> await(Scan scan) {
        return answered(scan).flatMap(this::resultOf);
    }

    /** The scan as soon as it is answered. */
    public Mono<Scan> answered(Scan scan) {
        return Mono.defer(() -> waiting.computeIfAbsent(scan.id(), id -> watch(scan)));
    }

    public Mono<PackedDocument> resultOf(Scan scan) {
        var error = scan.error();
        return error == null || error == ErrorCode.INSUFFICIENT_DATA
                ? results.ofScan(scan.id(), scan.mint())
                : Mono.error(new CoalScanException(error, "the scan ended without a result"));
    }

    /** Listens first and looks then, so that no change falls between. */
    private Mono<Scan> watch(Scan scan) {
        long patience = scan.times().replyBy() + GRACE_MILLIS - clock.millis();
        return Flux.merge(wakeUps.changesOf(scan.id()), found.asFlux().filter(scan.id()::equals), Mono.just(scan.id()))
                .onBackpressureLatest()
                .concatMap(id -> scans.find(id).onErrorResume(cause -> Mono.empty()), 1)
                .filter(Scan::answered)
                .next()
                .timeout(
                        Duration.ofMillis(Math.max(LOOK_EVERY_MILLIS, patience)),
                        Mono.error(() -> new CoalScanException(ErrorCode.SCAN_TIMEOUT, "no answer in time")))
                .doFinally(end -> waiting.remove(scan.id()))
                .cache();
    }

    /** A look that fails is repeated a second later. */
    @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
    Mono<Void> look() {
        return Flux.defer(() -> waiting.isEmpty() ? Flux.empty() : scans.answeredOf(Set.copyOf(waiting.keySet())))
                .doOnNext(this::tell)
                .onErrorResume(cause -> {
                    log.debug("event=look_failed cause=\"{}\"", cause.toString());
                    return Mono.empty();
                })
                .then();
    }

    private synchronized void tell(UUID answered) {
        found.tryEmitNext(answered);
    }
}
