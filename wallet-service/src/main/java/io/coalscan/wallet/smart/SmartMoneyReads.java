package io.coalscan.wallet.smart;

import reactor.core.publisher.Mono;

/** Asks who won. */
public interface SmartMoneyReads {
    /** Fails with SERVICE_UNAVAILABLE when nobody can say. */
    Mono<Measured> measured(int minTokens, int minWins);
}
