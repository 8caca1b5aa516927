package io.coalscan.scan.run;

import io.coalscan.model.event.ScanTimes;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.SolanaReads.BlockInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads each height from a node once and keeps it: it never changes. The same question asked twice at a time is one. */
@Component
final class StoredBlockHeights implements BlockHeights {
    private static final Logger log = LoggerFactory.getLogger(StoredBlockHeights.class);
    /** Heights are a detail of an answer: none waits for them longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DatabaseClient database;
    private final SolanaReads reads;
    private final Clock clock;
    private final Map<Set<Long>, Mono<Map<Long, Long>>> underWay = new ConcurrentHashMap<>();

    StoredBlockHeights(DatabaseClient database, SolanaReads reads, Clock clock) {
        this.database = database;
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public Mono<Map<Long, Long>> of(Collection<Long> slots, ScanTimes times) {
        return slots.isEmpty()
                ? Mono.just(Map.of())
                : stored(slots).flatMap(known -> {
                    var missing = new TreeSet<>(slots);
                    missing.removeAll(known.keySet());
                    return missing.isEmpty() ? Mono.just(known) : once(missing).map(read -> both(known, read));
                });
    }

    private Mono<Map<Long, Long>> once(Set<Long> slots) {
        return Mono.defer(() -> underWay.computeIfAbsent(
                Set.copyOf(slots),
                asked -> read(asked).doFinally(end -> underWay.remove(asked)).cache()));
    }

    private Mono<Map<Long, Long>> read(Set<Long> slots) {
        var scope = new ReadScope(new CallBudget(slots.size()), 0, clock.millis() + PATIENCE.toMillis());
        return reads.blocks(slots, scope)
                .timeout(PATIENCE)
                .map(StoredBlockHeights::heights)
                .flatMap(heights -> store(heights).thenReturn(heights))
                .onErrorResume(cause -> cause instanceof ReadException || cause instanceof TimeoutException, cause -> {
                    log.info("event=block_heights_unread slots={} cause=\"{}\"", slots.size(), cause.getMessage());
                    return Mono.just(Map.of());
                });
    }

    private Mono<Map<Long, Long>> stored(Collection<Long> slots) {
        return database.sql("select slot, height from block_heights where slot = any(:slots)")
                .bind("slots", new HashSet<>(slots).toArray(Long[]::new))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("slot", Long.class)),
                        Objects.requireNonNull(row.get("height", Long.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Void> store(Map<Long, Long> heights) {
        return Flux.fromIterable(heights.entrySet())
                .concatMap(entry -> database.sql(
                                "insert into block_heights (slot, height) values (:slot, :height) on conflict do nothing")
                        .bind("slot", entry.getKey())
                        .bind("height", entry.getValue())
                        .then())
                .then();
    }

    private static Map<Long, Long> heights(Map<Long, BlockInfo> blocks) {
        var heights = new HashMap<Long, Long>();
        blocks.forEach((slot, block) -> heights.put(slot, block.height()));
        return heights;
    }

    private static Map<Long, Long> both(Map<Long, Long> some, Map<Long, Long> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }
}
