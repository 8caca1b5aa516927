package io.coalscan.service.event;

import io.coalscan.model.ScanStage;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanProgressed;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Tells how far the reading of a scan's part is, only when it moved, and at most four times a second. The reports of an instance share eight a second:
 * a report costs as much as any event, and a crowd of scans would spend on telling what it needs for reading. A report that cannot be sent holds up
 * nothing.
 */
public final class ProgressReports {
    static final Duration EVERY = Duration.ofMillis(250);
    /** So many scans at once are told of as often as one alone. */
    static final int AT_FULL_PACE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ProgressReports.class);

    private final EventSender sender;
    private final ScanPart part;
    private final AtomicInteger running = new AtomicInteger();

    public ProgressReports(EventSender sender, ScanPart part) {
        this.sender = sender;
        this.part = part;
    }

    /** So many of so many wallets or transactions. */
    public record Done(int done, int total) {}

    /** Reports until the work ends. */
    public <T> Mono<T> during(EventHead head, Supplier<Done> done, Mono<T> work) {
        var reports = Mono.defer(() -> Mono.delay(pause()))
                .repeat()
                .map(tick -> done.get())
                .distinctUntilChanged()
                .concatMap(now -> report(head, now), 1);
        return Mono.using(
                () -> {
                    running.incrementAndGet();
                    return reports.subscribe();
                },
                telling -> work,
                telling -> {
                    telling.dispose();
                    running.decrementAndGet();
                });
    }

    private Duration pause() {
        return EVERY.multipliedBy(Math.ceilDiv(Math.max(1, running.get()), AT_FULL_PACE));
    }

    private Mono<Void> report(EventHead head, Done now) {
        var event = new ScanProgressed(
                head.as(ScanProgressed.class), ScanStage.FETCHING_CHAIN_DATA, part, now.done(), now.total(), Map.of());
        return sender.send(event).onErrorResume(failed -> {
            LOG.debug("progress.unsent scanId={} mint={} cause={}", head.scanId(), head.mint(), failed.toString());
            return Mono.empty();
        });
    }
}
