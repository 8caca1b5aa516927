package io.coalscan.gateway.key;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts requests by key and day in memory, and writes the sums down in batches. What a crash loses is what came since the last flush; a flush whose
 * confirmation is lost counts twice. Only valid keys are counted, so there are never more sums than keys and days.
 */
public final class Usage implements AutoCloseable {
    private static final int BATCH = 500;
    private static final Duration TO_CLOSE = Duration.ofSeconds(3);

    private final ConcurrentMap<Used.Slot, Used> counted = new ConcurrentHashMap<>();
    private final KeyStore store;
    private final InstantSource clock;

    public Usage(KeyStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public void count(String keyId) {
        var now = clock.instant();
        add(new Used(new Used.Slot(keyId, LocalDate.ofInstant(now, ZoneOffset.UTC)), 1, now.toEpochMilli()));
    }

    private void add(Used used) {
        counted.merge(used.slot(), used, Used::plus);
    }

    /** Ends at the first batch that fails; it and the rest are kept for the next time. */
    public Mono<Void> flush() {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(counted.keySet())))
                .buffer(BATCH)
                .concatMap(this::write)
                .then();
    }

    private Mono<Void> write(Collection<Used.Slot> slots) {
        return Mono.defer(() -> {
            var batch =
                    slots.stream().map(counted::remove).filter(Objects::nonNull).toList();
            return store.addUsage(batch).doOnError(_ -> batch.forEach(this::add));
        });
    }

    @Override
    public void close() {
        flush().timeout(TO_CLOSE).onErrorComplete().block();
    }
}
