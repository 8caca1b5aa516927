package io.coalscan.holder.scan;

import io.coalscan.holder.store.SnapshotStore;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Forgets snapshots that are older than they are to be kept. Any number of instances may do so at once. */
final class SnapshotRetention {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotRetention.class);

    private final SnapshotStore snapshots;
    private final Duration kept;
    private final Clock clock;

    SnapshotRetention(SnapshotStore snapshots, Duration kept, Clock clock) {
        this.snapshots = snapshots;
        this.kept = kept;
        this.clock = clock;
    }

    /** An hour that fails is made up for by the next one. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    Mono<Void> forgetOld() {
        return Mono.defer(() -> snapshots.forget(clock.millis() - kept.toMillis()))
                .doOnNext(count -> LOG.info("snapshots.forgotten count={}", count))
                .onErrorResume(failure -> {
                    LOG.warn("snapshots.kept-too-long cause={}", failure.toString());
                    return Mono.empty();
                })
                .then();
    }
}
