package io.coalscan.rpc.pool;

import java.util.List;
import reactor.core.publisher.Mono;

/** The processes that use the same nodes with the same keys. */
public interface Fleet {

    /**
     * Leaves a report for the others and brings theirs.
     *
     * @param own names no address and no key; text of a few kilobytes at most, which takes the place of the one before and counts for 3 seconds
     * @return the reports of all others that left one in the last 3 seconds; an error when they cannot be reached
     */
    Mono<List<String>> tell(String own);
}
