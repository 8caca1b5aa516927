package io.coalscan.service.kafka;

import io.coalscan.model.event.ScanEvent;

/**
 * The consumers of one event in all instances of one service.
 *
 * @param event name of the event, for logs and metrics
 */
record ShareGroup(String id, String event, String topic) {

    static ShareGroup of(String service, Class<? extends ScanEvent> type) {
        var event = EventTopics.nameOf(type);
        return new ShareGroup(service + "." + event, event, EventTopics.topicOf(type));
    }
}
