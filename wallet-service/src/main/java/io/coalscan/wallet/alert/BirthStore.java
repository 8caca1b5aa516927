package io.coalscan.wallet.alert;

import io.coalscan.wallet.alert.MintBirths.Birth;
import reactor.core.publisher.Mono;

/** When mints were made, as far as it was asked for. */
interface BirthStore {
    Mono<Birth> find(String mint);

    /** What is known is not forgotten for an answer that tells less. */
    Mono<Void> keep(String mint, Birth birth);
}
