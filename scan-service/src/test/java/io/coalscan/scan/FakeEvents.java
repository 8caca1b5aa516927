package io.coalscan.scan;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.service.event.EventSender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Kafka as far as a sender sees it; may be away. */
public final class FakeEvents implements EventSender {
    private final List<ScanEvent> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean away;
    private volatile Mono<Void> gate = Mono.empty();

    @Override
    public Mono<Void> send(ScanEvent event) {
        return gate.then(Mono.defer(() -> {
            if (away) {
                refused.incrementAndGet();
                return Mono.error(new CoalScanException(ErrorCode.SERVICE_UNAVAILABLE, "away"));
            }
            sent.add(event);
            return Mono.empty();
        }));
    }

    /** Whatever is sent from now on waits for the gate to complete. */
    public void waitFor(Mono<Void> opened) {
        gate = opened;
    }

    public void goAway(boolean gone) {
        away = gone;
    }

    /** How many were not sent because it was away. */
    public int refused() {
        return refused.get();
    }

    public <E extends ScanEvent> List<E> sent(Class<E> type) {
        return sent.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public <E extends ScanEvent> E last(Class<E> type) {
        return sent(type).getLast();
    }
}
