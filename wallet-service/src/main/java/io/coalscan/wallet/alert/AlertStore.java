package io.coalscan.wallet.alert;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;

/** Raised alerts. */
public interface AlertStore {
    /**
     * Keeps an alert and what is to be delivered of it, unless its mint has one less than a period apart.
     *
     * @param alert whose id and time of raising are not looked at
     * @param hooks who is to be told
     * @return its id; empty when there is one already
     */
    Mono<Long> raise(Alert alert, long periodMillis, Collection<String> hooks);

    /** Newest first, with their deliveries. */
    Mono<List<Alert>> page(int offset, int limit);

    Mono<Long> count();

    /** The newest id; 0 when there is none. */
    Mono<Long> newest();

    /** Those of larger ids, in their order. */
    Mono<List<Alert>> after(long id, int limit);
}
