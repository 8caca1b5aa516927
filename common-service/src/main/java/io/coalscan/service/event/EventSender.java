package io.coalscan.service.event;

import io.coalscan.model.event.ScanEvent;
import reactor.core.publisher.Mono;

/** Sends events to the topic of their type. */
public interface EventSender {

    /** Completes when the event is acknowledged by all in-sync replicas; fails when it cannot be sent. */
    Mono<Void> send(ScanEvent event);
}
