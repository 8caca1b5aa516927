package io.coalscan.wallet.edit;

import java.util.Collection;
import reactor.core.publisher.Mono;

/**
 * A table that people edit.
 *
 * @param <E> an entry as people write it
 * @param <S> the same as it is stored
 */
public interface Editor<E, S> {

    /** Adds entries, and replaces those whose address is there; all or none. No address may come twice. */
    Mono<Kept> put(Collection<E> entries);

    /** The stored entry; empty when there is none at the address. */
    Mono<S> find(String address);

    /** Whether there was one. */
    Mono<Boolean> remove(String address);
}
