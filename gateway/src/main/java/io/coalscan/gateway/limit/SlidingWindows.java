package io.coalscan.gateway.limit;

import reactor.core.publisher.Mono;

/** Counts calls. A refused call is not counted. */
public interface SlidingWindows {
    /** Counts the call when its window has room, in one step however many come at once. */
    Mono<Decision> call(Claim claim);

    /** Forgets a call that was let through, as though it had not come. */
    Mono<Void> takeBack(Claim claim);
}
