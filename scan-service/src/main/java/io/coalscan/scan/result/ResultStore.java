package io.coalscan.scan.result;

import io.coalscan.model.RiskLevel;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Results that were given, for good; what they said in full for a while. */
public interface ResultStore {

    /** @param moreHolders JSON array of the holders below those of the result */
    Mono<Void> save(ResultDocument document, String moreHolders);

    /** The newest result of the token that is still kept in full. */
    Mono<ResultDocument> latest(String mint);

    /** The newest result of the scan that is still kept in full. */
    Mono<ResultDocument> ofScan(UUID scanId);

    /** JSON array of the holders below those of the result. */
    Mono<String> moreHolders(ResultDocument.Id id);

    /** The newest score of each token, insufficient ones included; tokens that were never scanned are missing. */
    Flux<PastScore> latestScores(Collection<String> mints);

    /** The last score of each scan of the token, newest first. */
    Flux<PastScore> scores(String mint, int limit);

    /** The score of the last scan of the token but this one. */
    Mono<PastScore> before(String mint, UUID scanId);

    /** Drops what results made before said in full, but for each token's newest; at most 500 at once. */
    Mono<Long> trim(long madeBefore);

    /** @param score null when too little was known */
    record PastScore(
            ResultDocument.Id id,
            String mint,
            long scanTimestamp,
            long made,
            @Nullable Integer score,
            @Nullable RiskLevel riskLevel) {}
}
