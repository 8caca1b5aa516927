package io.coalscan.pnl.live;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How what is followed becomes what is stored. */
interface Settling {
    /** Addresses whose histories together are the token's, itself first. */
    Flux<String> addresses(String mint);

    /** Has what is final stored, in the background; up to which slot that is done by now. Empty for a token whose history is not kept. */
    Mono<Long> settle(String mint);
}
