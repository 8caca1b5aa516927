package io.coalscan.wallet.follow;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Forgets old events. Any number of instances may do so at once. */
final class EventRetention {
    private static final Logger LOG = LoggerFactory.getLogger(EventRetention.class);

    private final WatchEventStore store;
    private final Duration kept;
    private final Clock clock;

    EventRetention(WatchEventStore store, Duration kept, Clock clock) {
        this.store = store;
        this.kept = kept;
        this.clock = clock;
    }

    /** A round that fails is made up for by the next one. */
    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    Mono<Void> forgetOld() {
        return Mono.defer(() -> store.forget(clock.millis() - kept.toMillis()))
                .doOnNext(count -> LOG.debug("watch.forgotten count={}", count))
                .onErrorResume(failure -> {
                    LOG.warn("watch.kept-too-long cause={}", failure.toString());
                    return Mono.empty();
                })
                .then();
    }
}
