package io.coalscan.wallet.webhook;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What is to be delivered to whom. */
interface DeliveryStore {
    /** Deliveries that are due, claimed for that long: nobody else is given them meanwhile. */
    Mono<List<Due>> claim(Collection<String> hooks, int most, Duration lease);

    Mono<Void> delivered(UUID delivery, int status);

    /**
     * @param status the answer's; null when there was none
     * @param cause without any address
     * @param pause until the next attempt; null to give up
     */
    Mono<Void> failed(UUID delivery, @Nullable Integer status, String cause, @Nullable Duration pause);

    /** @param attempts made before this one */
    record Due(UUID id, long alert, String hook, int attempts) {}
}
