package io.coalscan.pnl.build;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What does not change about tokens that were scanned. */
public interface TokenStore {

    /** @param symbol null when it is not known; one that is known stays */
    Mono<Void> remember(String mint, int decimals, @Nullable String symbol);

    default Mono<Void> remember(String mint, int decimals) {
        return remember(mint, decimals, null);
    }
}
