package io.coalscan.gateway.limit;

import reactor.core.publisher.Mono;

/** Counts calls. A refused call is not counted. */
@FunctionalInterface
public interface SlidingWindows {
    Mono<Decision> call(String caller, Window window);
}
