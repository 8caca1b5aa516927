package io.coalscan.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * All dead-letter topics of a fleet, for a human: what lies in them, and sending it back to where it came from. Each record is sent back once: with it, in
 * the same transaction, goes a mark into its dead-letter topic, and what is marked is listed no more. Whoever sends back shuts out whoever began to
 * before.
 */
public final class DeadLetterBox {
    /** Partition and offset of a record of the same topic that was sent back. */
    static final String REPLAYED = "coalscan-replayed";

    /** What fails now is an attempt like any other; only from the second on does work get its time anew. */
    private static final String ATTEMPT = "2";

    private static final String TRANSACTIONS = "coalscan-dead-letters";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String bootstrapServers;

    public DeadLetterBox(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Oldest first. */
    public List<DeadLetter> list() {
        try (var consumer = consumer()) {
            return list(consumer);
        }
    }

    /** Sends back what is chosen of what is listed. */
    public List<DeadLetter> replay(Predicate<DeadLetter> chosen) {
        try (var consumer = consumer();
                var producer = producer()) {
            producer.initTransactions();
            var letters = list(consumer).stream().filter(chosen).toList();
            for (var letter : letters) {
                producer.beginTransaction();
                var record = find(consumer, letter);
                producer.send(again(record));
                producer.send(mark(record));
                producer.commitTransaction();
            }
            return letters;
        }
    }

    private static List<DeadLetter> list(KafkaConsumer<String, byte[]> consumer) {
        var letters = new ArrayList<DeadLetter>();
        Set<String> replayed = new HashSet<>();
        read(consumer, record -> {
            var event = eventOf(record.topic());
            var mark = DeadLetter.header(record, REPLAYED);
            if (mark.isEmpty()) {
                letters.add(DeadLetter.of(record, event));
            } else {
                replayed.add(event + "-" + mark);
            }
        });
        letters.removeIf(letter -> replayed.contains(letter.id()));
        letters.sort(Comparator.comparingLong(DeadLetter::at));
        return letters;
    }

    /** Everything that is there now. */
    private static void read(KafkaConsumer<String, byte[]> consumer, Consumer<ConsumerRecord<String, byte[]>> reader) {
        var known = topics().keySet();
        var partitions = consumer.listTopics().entrySet().stream()
                .filter(topic -> known.contains(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            inTime(end);
            consumer.poll(POLL).forEach(reader);
        }
    }

    private static ConsumerRecord<String, byte[]> find(KafkaConsumer<String, byte[]> consumer, DeadLetter letter) {
        var words = letter.id().split("-", -1);
        var place = new TopicPartition(topicOf(letter.event()), Integer.parseInt(words[1]));
        long offset = Long.parseLong(words[2]);
        consumer.assign(List.of(place));
        consumer.seek(place, offset);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            for (var record : consumer.poll(POLL).records(place)) {
                if (record.offset() == offset) {
                    return record;
                }
            }
            inTime(end);
        }
    }

    private static void inTime(long end) {
        if (System.nanoTime() > end) {
            throw new TimeoutException("Kafka gave no records for " + PATIENCE.toSeconds() + " s");
        }
    }

    /** For the group that could not do it; others have done their part. */
    private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> dead) {
        var topic = EventTopics.topicOf(eventOf(dead.topic()));
        var record = new ProducerRecord<>(topic, dead.key(), dead.value());
        dead.headers().forEach(record.headers()::add);
        record.headers()
                .remove(DeadLetters.CAUSE)
                .remove(DeadLetters.TOPIC)
                .remove(Attempts.NUMBER)
                .add(Attempts.NUMBER, ATTEMPT.getBytes(UTF_8));
        return record;
    }

    private static ProducerRecord<String, byte[]> mark(ConsumerRecord<String, byte[]> dead) {
        var mark = new ProducerRecord<>(dead.topic(), dead.partition(), dead.key(), new byte[0]);
        var place = dead.partition() + "-" + dead.offset();
        mark.headers().add(REPLAYED, place.getBytes(UTF_8));
        return mark;
    }

    /** Names of events by their dead-letter topics. */
    private static Map<String, String> topics() {
        return EventTopics.types().stream()
                .map(EventTopics::nameOf)
                .collect(Collectors.toMap(DeadLetterBox::topicOf, name -> name));
    }

    private static String topicOf(String event) {
        return EventTopics.deadLettersOf(EventTopics.topicOf(event));
    }

    private static String eventOf(String deadLetterTopic) {
        return requireNonNull(topics().get(deadLetterTopic));
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "default.api.timeout.ms",
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "transactional.id",
                        TRANSACTIONS,
                        "max.block.ms",
                        20_000,
                        "max.request.size",
                        2 << 20),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
