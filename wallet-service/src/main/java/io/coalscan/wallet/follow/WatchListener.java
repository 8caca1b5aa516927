package io.coalscan.wallet.follow;

import reactor.core.publisher.Mono;

/** Wants to know of watched wallets. What it is told may be told again: a failure of it, or a crash, repeats the transaction. */
public interface WatchListener {
    /** A wallet is followed from now on by this instance. Must not fail for what it cannot find out. */
    Mono<Void> began(String wallet);

    /** A stored buy. */
    Mono<Void> bought(WatchEvent buy);
}
