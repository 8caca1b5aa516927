package io.coalscan.scan.result;

import io.coalscan.scan.ScanSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Results that exist: in the cache, else in the store. */
@Component
public final class Results {
    private final ResultCache cache;
    private final ResultStore store;
    private final Duration keptFor;
    private final Clock clock;

    Results(ResultCache cache, ResultStore store, ScanSettings settings, Clock clock) {
        this.cache = cache;
        this.store = store;
        this.keptFor = settings.cacheFor();
        this.clock = clock;
    }

    /** A result of the token made less than that ago. One from further ahead was made before a clock was set back: nobody knows how old it is. */
    public Mono<PackedDocument> youngerThan(String mint, Duration age) {
        return cache.find(mint)
                .switchIfEmpty(Mono.defer(() -> store.latest(mint).map(PackedDocument::of)))
                .filter(document -> Math.abs(clock.millis() - document.made()) < age.toMillis());
    }

    /** A result of the token that is young enough to be given instead of a new scan. */
    public Mono<PackedDocument> fresh(String mint) {
        return youngerThan(mint, keptFor);
    }

    /** The newest result of the scan. */
    public Mono<PackedDocument> ofScan(UUID scanId, String mint) {
        return cache.find(mint)
                .filter(document -> document.id().scanId().equals(scanId))
                .switchIfEmpty(Mono.defer(() -> store.ofScan(scanId).map(PackedDocument::of)));
    }

    public Mono<Void> publish(String mint, PackedDocument document) {
        return cache.keep(mint, document, keptFor);
    }

    public Freshness freshness(PackedDocument document, boolean cached) {
        return Freshness.of(document.scanTimestamp(), document.made(), keptFor, clock.millis(), cached);
    }
}
