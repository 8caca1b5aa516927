package io.coalscan.wallet.profile;

import io.coalscan.model.ScanStage;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanProgressed;
import io.coalscan.service.event.EventSender;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells how many wallets are read, at most 4 times a second and only when it moved. A report that cannot be sent holds up nothing. */
final class Progress {
    static final Duration EVERY = Duration.ofMillis(250);
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final EventSender sender;
    private final EventHead head;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    Progress(EventSender sender, EventHead head, int total) {
        this.sender = sender;
        this.head = head;
        this.total = total;
    }

    void oneMore() {
        done.incrementAndGet();
    }

    <T> Mono<T> during(Mono<T> work) {
        var reports = Flux.interval(EVERY)
                .onBackpressureDrop()
                .map(tick -> done.get())
                .distinctUntilChanged()
                .concatMap(this::report, 1);
        return Mono.using(reports::subscribe, running -> work, running -> running.dispose());
    }

    private Mono<Void> report(int read) {
        var event = new ScanProgressed(
                head.as(ScanProgressed.class), ScanStage.FETCHING_CHAIN_DATA, ScanPart.WALLETS, read, total, Map.of());
        return sender.send(event).onErrorResume(failed -> {
            LOG.debug("progress.unsent scanId={} mint={} cause={}", head.scanId(), head.mint(), failed.toString());
            return Mono.empty();
        });
    }
}
