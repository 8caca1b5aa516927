package io.coalscan.scan.run;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.scan.redis.WakeUps;
import io.coalscan.scan.result.PackedDocument;
import io.coalscan.scan.result.Results;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waits for the answer of a scan that runs anywhere. Callers of one scan in one instance wait together. */
@Component
public final class Answers {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** After the time to reply, for the last step and the way back. */
    private static final long GRACE_MILLIS = 2_000;

    private final ScanStore scans;
    private final Results results;
    private final WakeUps wakeUps;
    private final Clock clock;
    private final Map<UUID, Mono<Scan>> waiting = new ConcurrentHashMap<>();

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

    /** Listens first and looks then, so that no change falls between; a look that fails is repeated a second later. */
    private Mono<Scan> watch(Scan scan) {
        long patience = scan.times().replyBy() + GRACE_MILLIS - clock.millis();
        return Flux.merge(
                        wakeUps.changesOf(scan.id()).map(changed -> 0L),
                        Flux.interval(Duration.ZERO, LOOK_EVERY).onBackpressureDrop())
                .concatMap(look -> scans.find(scan.id()).onErrorResume(cause -> Mono.empty()), 1)
                .filter(Scan::answered)
                .next()
                .timeout(
                        Duration.ofMillis(Math.max(LOOK_EVERY.toMillis(), patience)),
                        Mono.error(() -> new CoalScanException(ErrorCode.SCAN_TIMEOUT, "no answer in time")))
                .doFinally(end -> waiting.remove(scan.id()))
                .cache();
    }
}
