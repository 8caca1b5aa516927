package io.coalscan.scan.run;

import reactor.core.publisher.Flux;

/** Scans that wait until there is a place for them, shared by all instances. */
interface ScanQueue {

    /**
     * Gives free places to those that wait longest; callers that still wait go before those already told to come back.
     *
     * @param places how many scans may run at once
     * @param placeHeldFor milliseconds after which a scan that has not ended no longer holds its place
     * @param now epoch milliseconds
     * @return the scans that may begin, each given once, to one instance
     */
    Flux<Scan> admit(int places, long placeHeldFor, long now);
}
