package io.coalscan.wallet.webhook;

import io.coalscan.wallet.alert.Alert;
import io.coalscan.wallet.alert.AlertStore;
import io.coalscan.wallet.watch.WatchSettings.Delivery;
import io.coalscan.wallet.watch.WatchSettings.Webhook;
import io.coalscan.wallet.webhook.DeliveryStore.Due;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Tells addresses of alerts, at least once each, until one answers with 2xx or the attempts are spent. Any number of instances may do so. */
final class Deliver {
    private static final Logger LOG = LoggerFactory.getLogger(Deliver.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int AT_ONCE = 16;

    private final DeliveryStore deliveries;
    private final AlertStore alerts;
    private final Hooks hooks;
    private final Post post;
    private final Delivery settings;
    private final Clock clock;
    private final Disposable.Swap looking = Disposables.swap();

    Deliver(DeliveryStore deliveries, AlertStore alerts, Hooks hooks, Post post, Delivery settings, Clock clock) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.hooks = hooks;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    void start() {
        if (!hooks.ids().isEmpty()) {
            looking.update(Mono.defer(this::round)
                    .onErrorResume(failure -> {
                        LOG.warn(
                                "webhook.round failed cause={}",
                                failure.getClass().getSimpleName());
                        return Mono.empty();
                    })
                    .repeatWhen(done -> done.delayElements(LOOK_EVERY))
                    .subscribe());
        }
    }

    void stop() {
        looking.dispose();
    }

    /** Makes one attempt at each delivery that is due. */
    Mono<Void> round() {
        return deliveries
                .claim(hooks.ids(), AT_ONCE, settings.within().multipliedBy(3))
                .flatMapMany(Flux::fromIterable)
                .flatMap(this::attempt, AT_ONCE)
                .then();
    }

    private Mono<Void> attempt(Due due) {
        var hook = hooks.find(due.hook());
        return hook == null
                ? Mono.empty()
                : alerts.after(due.alert() - 1, 1)
                        .flatMap(found -> send(due, hook, found))
                        .flatMap(status -> status >= 200 && status < 300
                                ? deliveries.delivered(due.id(), status)
                                : failed(due, status, "status"))
                        .onErrorResume(failure -> failed(due, null, cause(failure)));
    }

    private Mono<Integer> send(Due due, Webhook hook, List<Alert> found) {
        var body = JSON.writeValueAsString(found.getFirst());
        var signature = Signature.of(hook.secret(), clock.millis() / 1_000, body);
        return post.send(hook.url(), due.id(), signature, body);
    }

    /** Messages of failures may name the address: their types do not. */
    private static String cause(Throwable failure) {
        var cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }

    private Mono<Void> failed(Due due, @Nullable Integer status, String cause) {
        int made = due.attempts() + 1;
        boolean last = made >= settings.attempts();
        if (last) {
            LOG.warn(
                    "webhook.given-up delivery={} hook={} alert={} attempts={} status={} cause={}",
                    due.id(),
                    due.hook(),
                    due.alert(),
                    made,
                    status,
                    cause);
        }
        return deliveries.failed(due.id(), status, cause, last ? null : pause(made));
    }

    /** Doubles with each attempt. */
    private Duration pause(int made) {
        var pause = settings.firstPause().multipliedBy(1L << Math.min(made - 1, 20));
        return pause.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : pause;
    }
}
