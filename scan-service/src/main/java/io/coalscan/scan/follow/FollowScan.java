package io.coalscan.scan.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import io.coalscan.scan.progress.ProgressLog;
import io.coalscan.scan.redis.WakeUps;
import io.coalscan.scan.result.Results;
import io.coalscan.scan.run.Scan;
import io.coalscan.scan.run.ScanStore;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells where a scan is, once or as it happens, whichever instance runs it. */
@Component
class FollowScan {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ScanStore scans;
    private final ProgressLog progress;
    private final Results results;
    private final Estimates estimates;
    private final WakeUps wakeUps;

    FollowScan(ScanStore scans, ProgressLog progress, Results results, Estimates estimates, WakeUps wakeUps) {
        this.scans = scans;
        this.progress = progress;
        this.results = results;
        this.estimates = estimates;
        this.wakeUps = wakeUps;
    }

    /** @param result the document when there is one */
    record Seen(ScanStatus status, @Nullable Document result) {}

    /** @param version stays while only its age goes on */
    record Document(String json, String version) {}

    /** Fails with NOT_FOUND for a scan that is not known. */
    Mono<Seen> status(UUID scanId, Language language) {
        return find(scanId)
                .flatMap(scan -> Mono.zip(progress.of(scanId), estimates.left(scan))
                        .flatMap(seen -> {
                            var status = ScanStatus.of(
                                    scan, seen.getT1(), seen.getT2().orElse(null), language);
                            return status.state() == ScanStatus.State.DONE
                                    ? document(scan, language).map(result -> new Seen(status, result))
                                    : Mono.just(new Seen(status, null));
                        }));
    }

    /**
     * What happens, from now on and what is kept from before, ending with the result or the error.
     *
     * @param after id of the last event that the caller saw; null for all
     */
    Flux<ScanNews> news(UUID scanId, @Nullable String after, Language language) {
        return find(scanId).flatMapMany(found -> {
            var reader = new NewsReader(after);
            return Flux.merge(Flux.interval(Duration.ZERO, LOOK_EVERY).map(tick -> scanId), wakeUps.progressOf(scanId))
                    .onBackpressureLatest()
                    .concatMap(look -> look(scanId, reader, language), 1)
                    .takeUntil(ScanNews::last);
        });
    }

    private Flux<ScanNews> look(UUID scanId, NewsReader reader, Language language) {
        return scans.find(scanId)
                .flatMapMany(scan -> Mono.zip(progress.of(scanId), estimates.left(scan))
                        .flatMapIterable(seen ->
                                reader.stages(scan, seen.getT1(), seen.getT2().orElse(null)))
                        .concatWith(scan.answered() ? ending(scan, language) : Mono.empty()));
    }

    private Mono<ScanNews> ending(Scan scan, Language language) {
        var error = scan.error();
        if (error == null) {
            return document(scan, language).map(found -> new ScanNews.Result(found.json()));
        }
        return error == ErrorCode.INSUFFICIENT_DATA
                ? document(scan, language).map(known -> new ScanNews.Failure(error, known.json()))
                : Mono.just(new ScanNews.Failure(error, null));
    }

    private Mono<Scan> find(UUID scanId) {
        return scans.find(scanId)
                .switchIfEmpty(Mono.error(() -> new CoalScanException(ErrorCode.NOT_FOUND, "no such scan")));
    }

    private Mono<Document> document(Scan scan, Language language) {
        return results.ofScan(scan.id(), scan.mint()).map(packed -> {
            var freshness = results.freshness(packed, false);
            return new Document(
                    new String(packed.document(freshness, language), UTF_8),
                    packed.id().revision() + (freshness.stale() ? ".stale." : ".") + language);
        });
    }
}
