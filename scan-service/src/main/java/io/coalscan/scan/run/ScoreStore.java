package io.coalscan.scan.run;

import io.coalscan.scan.result.ResultDocument;
import reactor.core.publisher.Mono;

/** Scores that were made. */
interface ScoreStore {

    /**
     * Stores the result and moves the scan, in one transaction.
     *
     * @param scan as it was read before the result was made; the document's revision is its revision + 1
     * @param withLinks whether the bundles of its latest request are in the result
     * @return empty when the scan has moved on meanwhile: somebody else did it, or will
     */
    Mono<Scan> save(Scan scan, ResultDocument document, String moreHolders, boolean withLinks, long now);

    /** Notes that the bundles of the latest request gave no answer yet, because parts are missing: those are awaited until the scan's time is over. */
    Mono<Scan> tooLittleYet(Scan scan, long now);
}
