package io.coalscan.holder.store;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** The holders at each scan: what a redelivered request finds, so that it repeats neither the reading nor another moment. */
public interface SnapshotStore {

    /** Empty when the scan has no snapshot yet. */
    Mono<Snapshot> find(UUID scanId);

    /**
     * Keeps the list as soon as it is read. The first one wins.
     *
     * @return the snapshot that is kept
     */
    Mono<Snapshot> keepListed(Snapshot listed);

    /** Adds the resolved list to a kept snapshot; the first one wins. */
    Mono<Void> keepResolved(Snapshot resolved);

    /**
     * Forgets old ones.
     *
     * @param before epoch milliseconds
     * @return how many were forgotten
     */
    Mono<Long> forget(long before);
}
