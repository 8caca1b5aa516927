package io.coalscan.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Which attempt at a record's work a group is at. The broker's delivery count does not say so: when a process dies, the broker hands the record to that
 * process's idle consumers one after another as their connections end, and each counts. So a record that was taken in vain is replaced by a copy that
 * carries the number of its next attempt and the group that it is for; copies start at delivery 1 again.
 */
final class Attempts {
    /** The attempt whose failure is final. */
    static final int LAST = 4;

    static final String NUMBER = "coalscan-attempt";

    private final EventProducer producer;
    private final String group;

    Attempts(EventProducer producer, ShareGroup group) {
        this.producer = producer;
        this.group = group.id();
    }

    /** 1 for a record that no process has worked on. */
    static int number(ConsumerRecord<String, byte[]> record) {
        var number = text(record.headers().lastHeader(NUMBER));
        return number == null ? 1 : Integer.parseInt(number);
    }

    /** Whether it is another group's copy of a record that this group has got itself. */
    boolean isOfOthers(ConsumerRecord<String, byte[]> record) {
        var owner = text(record.headers().lastHeader(DeadLetters.GROUP));
        return owner != null && !owner.equals(group);
    }

    /** Whether somebody took it before and did not say what became of it, or could not do it. */
    static boolean wasTaken(ConsumerRecord<String, byte[]> record) {
        return record.deliveryCount().orElse((short) 1) > 1;
    }

    /** Returns when the copy is safe; throws when it is not, and then the record must not be accepted. */
    void next(ConsumerRecord<String, byte[]> record) {
        var copy = new ProducerRecord<>(record.topic(), record.key(), record.value());
        record.headers().forEach(copy.headers()::add);
        copy.headers().remove(NUMBER).remove(DeadLetters.GROUP);
        copy.headers()
                .add(NUMBER, Integer.toString(number(record) + 1).getBytes(UTF_8))
                .add(DeadLetters.GROUP, group.getBytes(UTF_8));
        producer.send(copy).join();
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
