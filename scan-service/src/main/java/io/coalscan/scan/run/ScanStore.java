package io.coalscan.scan.run;

import io.coalscan.model.error.ErrorCode;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Scans, one row each, shared by all instances. Every change is conditional: whoever gets the row acts, nobody else. */
public interface ScanStore {

    /** Stores a new scan, unless callers wait for one of the same token already: then false. */
    Mono<Boolean> start(Scan scan);

    /** The scan of the token that callers wait for; empty when there is none. */
    Mono<Scan> running(String chain, String mint);

    Mono<Scan> find(UUID scanId);

    /** Those of the scans whose callers have their answer. */
    Flux<UUID> answeredOf(Set<UUID> scanIds);

    /** Notes that some service works on it, so that it is not requested again. */
    Mono<Void> heard(UUID scanId, long now);

    /** Ends a scan that has no score: it fails with the code. Empty when it has ended or was scored before. */
    Mono<Scan> fail(UUID scanId, ErrorCode code, long now);

    /** Answers waiting callers with SCAN_TIMEOUT while parts may still come. Empty when it was answered before. */
    Mono<Scan> timeOut(UUID scanId, long now);

    /** Ends a scan whose time is over: failed, or as it was scored last. Empty when it has ended before. */
    Mono<Scan> drop(UUID scanId, long now);

    /** Claims scans for which something is due, at most 20, each for one instance and a second. */
    Flux<Due> claimDue(long now);

    /** Notes that parts which were missing were requested once more; until then it is due again and again. */
    Mono<Void> requested(UUID scanId, long now);

    /** Median milliseconds from acceptance to score of the last 50 scans; empty before the first. */
    Mono<Long> usualDuration();

    /** Forgets scans accepted before; their results stay in the history. */
    Mono<Long> forgetBefore(long acceptedAt);

    record Due(Scan scan, What what) {
        enum What {
            /** Nobody has begun: request it again. */
            REQUEST_AGAIN,
            /** Parts are still missing long after they were due: request it once more, so that those are sent again or made. */
            REQUEST_PARTS_AGAIN,
            /** The bundles do not come: ask again. */
            LINK_AGAIN,
            /** Callers must be answered with the parts that are in. */
            LINK_WHAT_IS_IN,
            /** Callers must be answered although bundles are missing. */
            SCORE_WITHOUT_LINKS,
            /** Its time is over. */
            DROP
        }
    }
}
