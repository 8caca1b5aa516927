package io.coalscan.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts a record that nobody could work off where a human finds it, with the reason. */
final class DeadLetters {
    static final String CAUSE = "coalscan-cause";
    static final String TOPIC = "coalscan-topic";
    static final String GROUP = "coalscan-group";
    private static final int LONGEST_CAUSE = 1_000;

    private final EventProducer producer;

    DeadLetters(EventProducer producer) {
        this.producer = producer;
    }

    /** Returns when the dead letter is safe; throws when it is not, and then the record must not be accepted. */
    void bury(ConsumerRecord<String, byte[]> record, String group, int attempt, Throwable cause) {
        var dead = new ProducerRecord<>(EventTopics.deadLettersOf(record.topic()), record.key(), record.value());
        record.headers().forEach(dead.headers()::add);
        dead.headers().remove(GROUP).remove(Attempts.NUMBER);
        dead.headers()
                .add(CAUSE, shortened(cause.toString()).getBytes(UTF_8))
                .add(TOPIC, record.topic().getBytes(UTF_8))
                .add(GROUP, group.getBytes(UTF_8))
                .add(Attempts.NUMBER, Integer.toString(attempt).getBytes(UTF_8));
        producer.send(dead).join();
    }

    private static String shortened(String cause) {
        return cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE);
    }
}
