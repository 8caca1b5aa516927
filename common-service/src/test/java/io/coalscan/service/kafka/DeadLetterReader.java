package io.coalscan.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the dead letters of a topic from the beginning. */
final class DeadLetterReader implements AutoCloseable {
    private static final int ATTEMPTS = 60;

    private final KafkaConsumer<String, byte[]> consumer;

    private DeadLetterReader(String topic) {
        var settings = new HashMap<>(TestInstance.connection());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partition = new TopicPartition(EventTopics.deadLettersOf(topic), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    static DeadLetterReader of(String topic) {
        return new DeadLetterReader(topic);
    }

    ConsumerRecord<String, byte[]> await(String key) {
        for (int i = 0; i < ATTEMPTS; i++) {
            for (var record : consumer.poll(Duration.ofMillis(500))) {
                if (key.equals(record.key())) {
                    return record;
                }
            }
        }
        throw new AssertionError("no dead letter with key " + key);
    }

    /** All with this key that are in the topic by now. */
    List<ConsumerRecord<String, byte[]>> all(String key) {
        consumer.seekToBeginning(consumer.assignment());
        var ends = consumer.endOffsets(consumer.assignment());
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                if (key.equals(record.key())) {
                    found.add(record);
                }
            });
        }
        return found;
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(
                requireNonNull(record.headers().lastHeader(name), name).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
