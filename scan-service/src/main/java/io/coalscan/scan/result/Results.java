package io.coalscan.scan.result;

import io.coalscan.scan.ScanSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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
    private final Counter cached;
    private final Counter stored;
    private final Counter none;

    Results(ResultCache cache, ResultStore store, ScanSettings settings, Clock clock, MeterRegistry registry) {
        this.cache = cache;
        this.store = store;
        this.keptFor = settings.cacheFor();
        this.clock = clock;
        this.cached = reads("cache", registry);
        this.stored = reads("store", registry);
        this.none = reads("none", registry);
    }

    private static Counter reads(String source, MeterRegistry registry) {
        return Counter.builder("coalscan.result.reads")
                .description("Looks for a token's result by where one was, whatever its age")
                .tag("source", source)
                .register(registry);
    }

    /** A result of the token made less than that ago. One from further ahead was made before a clock was set back: nobody knows how old it is. */
    public Mono<PackedDocument> youngerThan(String mint, Duration age) {
        return cache.find(mint)
                .doOnNext(_ -> cached.increment())
                .switchIfEmpty(Mono.defer(() -> latest(mint)))
                .filter(document -> Math.abs(clock.millis() - document.made()) < age.toMillis());
    }

    private Mono<PackedDocument> latest(String mint) {
        return store.latest(mint)
                .map(PackedDocument::of)
                .doOnSuccess(found -> (found == null ? none : stored).increment());
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
