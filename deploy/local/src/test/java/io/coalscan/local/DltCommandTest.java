package io.coalscan.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.service.testing.TestKafka;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DltCommandTest {
    private static final String TOPIC = "coalscan.part.failed.v1";
    private static final long DROP_AFTER = 1_700_000_180_000L;
    private static final Instant SCAN_RUNS = Instant.ofEpochMilli(DROP_AFTER - 1);
    private static final Instant SCAN_IS_OVER = Instant.ofEpochMilli(DROP_AFTER);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void listsWhatIsKnownOfADeadLetterAndWhetherItsScanIsOver() {
        var scan = bury();

        assertThat(run(SCAN_RUNS, "list", "--kafka", TestKafka.bootstrapServers()))
                .isZero();
        assertThat(printed())
                .contains("scan=" + scan + " (open) mint=MintOf" + scan + " group=scan-service.part.failed")
                .contains("no luck with " + scan);

        assertThat(run(SCAN_IS_OVER, "list", "--kafka", TestKafka.bootstrapServers()))
                .isZero();
        assertThat(printed()).contains("scan=" + scan + " (over)");
    }

    @Test
    void sendsTheChosenOneBackOnceAndLeavesTheOthers() {
        var chosen = bury();
        var other = bury();
        run(SCAN_RUNS, "list", "--kafka", TestKafka.bootstrapServers());
        var id = printed()
                .lines()
                .filter(line -> line.contains(chosen))
                .findFirst()
                .orElseThrow()
                .split(" ", 2)[0];

        assertThat(run(SCAN_RUNS, "replay", id, "--kafka", TestKafka.bootstrapServers()))
                .isZero();
        assertThat(printed()).contains("sent again: " + id);
        assertThat(run(SCAN_RUNS, "replay", id, "--kafka", TestKafka.bootstrapServers()))
                .isOne();

        assertThat(errors.toString(UTF_8)).contains("not among the dead letters: " + id);
        assertThat(sentTo(TOPIC).stream().filter(key -> key.equals(chosen))).hasSize(1);
        assertThat(sentTo(TOPIC)).doesNotContain(other);
        run(SCAN_RUNS, "list", "--kafka", TestKafka.bootstrapServers());
        assertThat(printed()).contains(other).doesNotContain(chosen);
    }

    @Test
    void sendsAllBack() {
        var one = bury();
        var two = bury();

        assertThat(run(SCAN_RUNS, "replay", "--all", "--kafka", TestKafka.bootstrapServers()))
                .isZero();

        assertThat(printed()).endsWith(" sent again\n");
        assertThat(sentTo(TOPIC)).contains(one, two);
        run(SCAN_RUNS, "list", "--kafka", TestKafka.bootstrapServers());
        assertThat(printed()).isEqualTo("no dead letters\n");
    }

    @Test
    void findsTheKafkaOfTheFleetThatRunsOnADirectory(@TempDir Path data) throws Exception {
        Files.writeString(
                data.resolve("kafka.properties"),
                "advertised.listeners=PLAINTEXT\\://"
                        + TestKafka.bootstrapServers().replace(":", "\\:") + "\n");
        var scan = bury();

        assertThat(run(SCAN_RUNS, "list", "--data", data.toString())).isZero();

        assertThat(printed()).contains(scan);
    }

    @Test
    void saysWhatIsMissing(@TempDir Path empty) {
        assertThat(run(SCAN_RUNS, "list", "--data", empty.toString())).isOne();
        assertThat(errors.toString(UTF_8)).contains("no fleet has run on this directory");
        assertThat(run(SCAN_RUNS)).isEqualTo(2);
        assertThat(run(SCAN_RUNS, "replay", "--kafka", TestKafka.bootstrapServers()))
                .isEqualTo(2);
        assertThat(errors.toString(UTF_8)).contains("usage: ./coalscan dlt");
    }

    private int run(Instant now, String... arguments) {
        var command = new DltCommand(
                Map.of(),
                Clock.fixed(now, ZoneOffset.UTC),
                new PrintStream(out, true, UTF_8),
                new PrintStream(errors, true, UTF_8));
        return command.run(List.of(arguments));
    }

    /** Since the last look. */
    private String printed() {
        var printed = out.toString(UTF_8);
        out.reset();
        return printed;
    }

    /** The scan's id. */
    private static String bury() {
        var scan = UUID.randomUUID().toString();
        var event = "{\"head\":{\"scanId\":\"%s\",\"mint\":\"MintOf%s\",\"times\":{\"dropAfter\":%d}}}"
                .formatted(scan, scan, DROP_AFTER);
        var record = new ProducerRecord<>(TOPIC + ".dlt", scan, event);
        record.headers()
                .add("coalscan-cause", ("no luck with " + scan).getBytes(UTF_8))
                .add("coalscan-group", "scan-service.part.failed".getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record);
        }
        return scan;
    }

    /** Keys of all records. */
    private static List<String> sentTo(String topic) {
        var place = List.of(new TopicPartition(topic, 0));
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", TestKafka.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(place);
            consumer.seekToBeginning(place);
            long end = consumer.endOffsets(place).get(place.getFirst());
            var keys = new ArrayList<String>();
            while (consumer.position(place.getFirst()) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> keys.add(record.key()));
            }
            return keys;
        }
    }
}
