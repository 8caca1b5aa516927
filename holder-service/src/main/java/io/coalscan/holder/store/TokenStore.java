package io.coalscan.holder.store;

import io.coalscan.holder.age.TokenAge;
import reactor.core.publisher.Mono;

/** Tokens that were scanned, with what cannot change about them. */
public interface TokenStore {

    /** When the token was created; empty when that is not settled yet. */
    Mono<TokenAge> age(String mint);

    /** Creation is kept once it is settled; what may change is replaced. */
    Mono<Void> keep(KnownToken token);
}
