package io.coalscan.holder.scan;

import io.coalscan.model.ScanStage;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanProgressed;
import io.coalscan.service.event.EventSender;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Tells how far one scan's holders are, at most four times a second. Facts that come too soon after the last telling travel with the next. */
final class Progress {
    static final int STEPS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final long APART = 250;

    private final EventSender sender;
    private final EventHead head;
    private final Clock clock;
    private final Map<String, Object> waiting = new HashMap<>();
    private int told;
    private long lastTold = Long.MIN_VALUE / 2;

    Progress(EventSender sender, EventHead head, Clock clock) {
        this.sender = sender;
        this.head = head;
        this.clock = clock;
    }

    /**
     * Never fails: progress is a courtesy, and a scan goes on without it.
     *
     * @param facts small facts; null values are left out
     */
    Mono<Void> tell(int done, Map<String, @Nullable Object> facts) {
        return Mono.defer(() -> {
                    ScanProgressed event = next(done, facts);
                    return event == null ? Mono.empty() : sender.send(event);
                })
                .onErrorResume(failure -> {
                    LOG.debug(
                            "progress.unsent scanId={} mint={} cause={}",
                            head.scanId(),
                            head.mint(),
                            failure.toString());
                    return Mono.empty();
                });
    }

    private synchronized @Nullable ScanProgressed next(int done, Map<String, @Nullable Object> facts) {
        facts.forEach((name, fact) -> {
            if (fact != null) {
                waiting.put(name, fact);
            }
        });
        long now = clock.millis();
        if (now - lastTold < APART) {
            return null;
        }
        lastTold = now;
        var event = new ScanProgressed(
                head.as(ScanProgressed.class, ++told),
                ScanStage.FETCHING_CHAIN_DATA,
                ScanPart.HOLDERS,
                done,
                STEPS,
                waiting);
        waiting.clear();
        return event;
    }
}
