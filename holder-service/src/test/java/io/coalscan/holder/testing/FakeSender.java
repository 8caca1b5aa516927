package io.coalscan.holder.testing;

import io.coalscan.model.event.ScanEvent;
import io.coalscan.service.event.EventSender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Keeps what was sent, in order, and can be told to fail on one type. */
public final class FakeSender implements EventSender {
    public final List<ScanEvent> sent = new CopyOnWriteArrayList<>();
    public @Nullable Class<? extends ScanEvent> failing;

    @Override
    public Mono<Void> send(ScanEvent event) {
        return Mono.defer(() -> {
            if (event.getClass().equals(failing)) {
                return Mono.error(new IllegalStateException("no broker"));
            }
            sent.add(event);
            return Mono.empty();
        });
    }

    public <E extends ScanEvent> List<E> all(Class<E> type) {
        return sent.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public <E extends ScanEvent> E only(Class<E> type) {
        List<E> all = all(type);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " of " + type.getSimpleName() + " were sent");
        }
        return all.getFirst();
    }
}
