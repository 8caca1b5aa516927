package io.coalscan.service.event;

import io.coalscan.model.event.ScanEvent;
import reactor.core.publisher.Mono;

/**
 * What a service does with one type of event. Every bean of this type is given a share-group listener on the topic of its event.
 *
 * <p>Completing accepts the record; an error releases it for another attempt, and the fourth attempt's error takes it to the dead-letter topic with
 * its cause; so does the death of four processes at its work. The same event may come more than once, also to two instances at a time: a handler finds its stored facts and only sends again.
 * From the second attempt on an event comes with fresh times for its parts: {@link ScanEvent#again}.
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
