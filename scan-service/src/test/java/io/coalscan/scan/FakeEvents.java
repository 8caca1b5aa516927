package io.coalscan.scan;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.service.event.EventSender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/** Kafka as far as a sender sees it; may be away. */
public final class FakeEvents implements EventSender {
    private final List<ScanEvent> sent = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    @Override
    public Mono<Void> send(ScanEvent event) {
        return Mono.defer(() -> {
            if (away) {
                return Mono.error(new CoalScanException(ErrorCode.SERVICE_UNAVAILABLE, "away"));
            }
            sent.add(event);
            return Mono.empty();
        });
    }

    public void goAway(boolean gone) {
        away = gone;
    }

    public <E extends ScanEvent> List<E> sent(Class<E> type) {
        return sent.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public <E extends ScanEvent> E last(Class<E> type) {
        return sent(type).getLast();
    }
}
