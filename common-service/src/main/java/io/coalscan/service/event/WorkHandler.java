package io.coalscan.service.event;

import io.coalscan.model.event.ScanEvent;
import reactor.core.publisher.Mono;

/**
 * What a service does with one type of event. Every bean of this type is given a share-group listener on the topic of its event.
 *
 * <p>Completing accepts the record; an error releases it for another delivery, and at the fourth delivery it goes to the dead-letter topic with its
 * cause. The same event may come more than once, also to two instances at a time: a handler finds its stored facts and only sends again.
 */
public interface WorkHandler<E extends ScanEvent> {
    Class<E> eventType();

    /**
     * Records in work at once in one instance. Each costs a consumer with a thread, buffers and heartbeats of its own, so work that takes
     * milliseconds stays at the default and only work that waits for nodes takes more.
     */
    default int concurrency() {
        return 2;
    }

    /** Does the work and sends its results before it completes. Work past {@code dropAfter} never reaches a handler: it is dropped and counted. */
    Mono<Void> handle(E event);
}
