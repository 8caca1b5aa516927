package io.coalscan.service.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.coalscan.model.event.ScanEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON: field names are the record components, members without a value are left out, unknown members are ignored. */
final class EventJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    static byte[] write(ScanEvent event) {
        return JSON.writeValueAsBytes(event);
    }

    /** @throws UnreadableEventException when this is no such event */
    static <E extends ScanEvent> E read(byte[] value, Class<E> type) {
        try {
            var event = JSON.readValue(value, type);
            if (event == null || event.head() == null || event.head().times() == null) {
                throw new UnreadableEventException("the event has no head", null);
            }
            return event;
        } catch (JacksonException e) {
            throw new UnreadableEventException(e.getOriginalMessage(), e);
        }
    }
}
