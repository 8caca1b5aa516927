package io.coalscan.scan.run;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Scans that wait until there is a place for them, shared by all instances. */
interface ScanQueue {

    /**
     * Gives free places to those that wait longest; callers that still wait go before those already told to come back. Where more callers wait than
     * there are places, a scan may make so many times fewer calls: all get an answer from less reading instead of some getting none. Where the nodes'
     * limits are known, it may make no more than leaves every caller that waits as many before its answer is due, and waits while those that run have
     * calls for seconds before them.
     * The time that a scan waited is added to the time of its parts, as far as its time to reply allows.
     *
     * @param now epoch milliseconds
     * @return the scans that may begin, each given once, to one instance
     */
    Flux<Scan> admit(Room room, long now);

    /** Notes that an admitted scan was requested of the other services. */
    Mono<Void> begun(UUID scanId, long now);

    /** How far a scan has come, whichever instance admitted it; empty when there is none. */
    Mono<Place> placeOf(UUID scanId);

    enum Place {
        WAITS,
        /** Admitted; whoever did so is asking for it, and may not succeed. */
        BEGINS,
        BEGUN,
        /** It could not be requested. */
        REFUSED
    }

    /**
     * What the fleet can do.
     *
     * @param places how many scans may run at once
     * @param callBudget node calls that a scan may make
     * @param leastCalls node calls that a scan may make however many wait
     * @param scarceCalls node calls that a scan may make however little the nodes allow
     * @param callsPerSecond that the nodes allow; infinite where no limit is known
     * @param placeHeldFor milliseconds after which a scan that has not ended no longer holds its place
     */
    record Room(
            int places, int callBudget, int leastCalls, int scarceCalls, double callsPerSecond, long placeHeldFor) {}
}
