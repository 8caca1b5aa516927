package io.coalscan.rpc.live;

import io.coalscan.rpc.method.Notice;
import io.coalscan.rpc.method.Subscription;
import java.util.List;
import reactor.core.publisher.Mono;

/** What one stream is of: turns notices into its events and finds those that no notice came for. Keeps what it has told; for one thread at a time. */
interface Feed<E> {
    Subscription subscription();

    /** Events of notices that came one after the other. */
    List<E> of(List<Notice.Told> notices);

    /**
     * Events since the last ones, notices that came meanwhile among them.
     *
     * @param least the slot that the answer must know at least; costs a call where nobody told it
     * @return fails with a {@link io.coalscan.rpc.read.ReadException} only
     */
    Mono<List<E>> since(List<Notice.Told> notices, Mono<Long> least);
}
