package io.coalscan.scan.follow;

import io.coalscan.scan.run.Scan;
import io.coalscan.scan.run.ScanStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How long scans take: the median of the last 50. */
@Component
class Estimates {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final Mono<Optional<Long>> usual;
    private final Clock clock;

    Estimates(ScanStore scans, Clock clock) {
        this.usual = Mono.defer(scans::usualDuration)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .onErrorResume(cause -> Mono.just(Optional.empty()))
                .cache(LOOK_EVERY);
        this.clock = clock;
    }

    /** Milliseconds that the scan will take yet; empty before there was any scan. */
    Mono<Optional<Long>> left(Scan scan) {
        return usual.map(known -> known.map(took -> Math.max(0, scan.times().acceptedAt() + took - clock.millis())));
    }
}
