package io.coalscan.wallet.alert;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Alerts as they are stored, whichever instance raised them. However many listen, the database is looked at once every quarter of a second. */
final class AlertFeed {
    private static final Logger LOG = LoggerFactory.getLogger(AlertFeed.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration UNHEARD = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    private final AlertStore store;
    private final Flux<Long> newest;

    AlertFeed(AlertStore store) {
        this.store = store;
        this.newest = Flux.interval(Duration.ZERO, LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(
                        tick -> store.newest().onErrorResume(failure -> {
                            LOG.debug("alerts.feed cause={}", failure.toString());
                            return Mono.empty();
                        }),
                        1)
                .distinctUntilChanged()
                .replay(1)
                .refCount(1, UNHEARD);
    }

    /** Those raised from now on. Fails when it is not known what that is. */
    Flux<Alert> fromNow() {
        return store.newest().flatMapMany(this::after);
    }

    /** Those of larger ids, in their order, as long as somebody listens. */
    Flux<Alert> after(long id) {
        return Flux.defer(() -> {
            var last = new AtomicLong(id);
            return newest.onBackpressureLatest()
                    .concatMap(found -> found > last.get() ? rest(last) : Flux.<Alert>empty(), 1)
                    .doOnNext(alert -> last.set(alert.id()));
        });
    }

    private Flux<Alert> rest(AtomicLong last) {
        return Mono.defer(() -> store.after(last.get(), AT_ONCE))
                .expand(page -> page.size() < AT_ONCE
                        ? Mono.<List<Alert>>empty()
                        : store.after(page.getLast().id(), AT_ONCE))
                .concatMapIterable(page -> page, 1);
    }
}
