package io.coalscan.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What is told of a record that nobody could work off.
 *
 * @param id names it among all: event, partition and offset
 * @param at when it was buried, epoch milliseconds
 * @param scanId null when the record cannot be read
 * @param mint null when the record cannot be read
 * @param dropAfter when its scan is over and its work is dropped, epoch milliseconds; null when the record cannot be read
 * @param group the share group that could not work it off; empty when the record does not say
 * @param cause why the last attempt failed; empty when the record does not say
 */
public record DeadLetter(
        String id,
        String event,
        long at,
        @Nullable String scanId,
        @Nullable String mint,
        @Nullable Long dropAfter,
        String group,
        String cause) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static DeadLetter of(ConsumerRecord<String, byte[]> record, String event) {
        var head = headOf(record.value());
        return new DeadLetter(
                event + "-" + record.partition() + "-" + record.offset(),
                event,
                record.timestamp(),
                text(head.path("scanId")),
                text(head.path("mint")),
                head.at("/times/dropAfter").isIntegralNumber()
                        ? head.at("/times/dropAfter").asLong()
                        : null,
                header(record, DeadLetters.GROUP),
                header(record, DeadLetters.CAUSE));
    }

    /** Empty when there is none. */
    static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static JsonNode headOf(byte[] value) {
        try {
            return JSON.readTree(value).path("head");
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static @Nullable String text(JsonNode member) {
        return member.isString() ? member.asString() : null;
    }
}
