package io.coalscan.wallet.follow;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which instance follows which wallet. */
interface Claims {
    /**
     * Renews the claims of an instance, and claims wallets that nobody follows.
     *
     * @return those that are its own for that long
     */
    Mono<List<Claimed>> renew(UUID instance, Duration lease, int most);

    /** All up to that slot is stored. */
    Mono<Void> reached(String wallet, long slot);

    /** Up to where a wallet was followed; empty before it was. */
    Mono<Long> slot(String wallet);

    /** Another instance may follow its wallets from now on. */
    Mono<Void> release(UUID instance);

    /** @param slot up to which it was followed; null before it was */
    record Claimed(String wallet, @Nullable Long slot) {}
}
