package io.coalscan.service.kafka;

import io.coalscan.model.event.ScanEvent;
import io.coalscan.service.event.WorkHandler;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Works on the scans of one test and accepts all others, since tests share their topics. */
final class TestHandler<E extends ScanEvent> implements WorkHandler<E> {
    final List<UUID> seen = new CopyOnWriteArrayList<>();
    private final Set<UUID> own = ConcurrentHashMap.newKeySet();
    private final Class<E> type;
    private final int concurrency;
    private final Function<E, Mono<Void>> work;

    TestHandler(Class<E> type, int concurrency, Function<E, Mono<Void>> work) {
        this.type = type;
        this.concurrency = concurrency;
        this.work = work;
    }

    UUID expect() {
        var scanId = UUID.randomUUID();
        own.add(scanId);
        return scanId;
    }

    void expect(UUID scanId) {
        own.add(scanId);
    }

    @Override
    public Class<E> eventType() {
        return type;
    }

    @Override
    public int concurrency() {
        return concurrency;
    }

    @Override
    public Mono<Void> handle(E event) {
        if (!own.contains(event.head().scanId())) {
            return Mono.empty();
        }
        seen.add(event.head().scanId());
        return work.apply(event);
    }
}
