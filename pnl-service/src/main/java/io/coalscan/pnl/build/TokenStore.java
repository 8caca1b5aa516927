package io.coalscan.pnl.build;

import reactor.core.publisher.Mono;

/** What does not change about tokens that were scanned. */
public interface TokenStore {

    Mono<Void> remember(String mint, int decimals);
}
