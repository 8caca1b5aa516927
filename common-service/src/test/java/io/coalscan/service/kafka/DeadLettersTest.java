package io.coalscan.service.kafka;

import static io.coalscan.service.kafka.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.PartFailed;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanTimes;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class DeadLettersTest {
    private static final String TOPIC = EventTopics.topicOf(PartFailed.class);

    @Test
    void workThatFailsFourTimesEndsInTheDeadLetterTopicWithItsCause() throws Throwable {
        var handler =
                new TestHandler<PartFailed>(PartFailed.class, 2, _ -> Mono.error(new IllegalStateException("no luck")));
        var scan = handler.expect();
        try (var instance = TestInstance.of("failing", handler);
                var dead = DeadLetterReader.of(TOPIC)) {
            instance.sender()
                    .send(event(scan, ScanTimes.from(System.currentTimeMillis())))
                    .block();

            var letter = dead.await(scan.toString());

            assertThat(handler.seen).hasSize(4);
            assertThat(DeadLetterReader.header(letter, DeadLetters.CAUSE)).contains("no luck");
            assertThat(DeadLetterReader.header(letter, DeadLetters.TOPIC)).isEqualTo(TOPIC);
            assertThat(DeadLetterReader.header(letter, DeadLetters.GROUP)).isEqualTo("failing.part.failed");
            assertThat(DeadLetterReader.header(letter, Attempts.NUMBER)).isEqualTo("4");
            assertThat(EventJson.read(letter.value(), PartFailed.class).head().scanId())
                    .isEqualTo(scan);
            eventually(() -> assertThat(instance.count("dead")).isOne());
            assertThat(instance.count("released")).isEqualTo(3);
        }
    }

    @Test
    void workThatSucceedsTheSecondTimeIsAccepted() throws Throwable {
        var attempts = new AtomicInteger();
        var handler = new TestHandler<PartFailed>(
                PartFailed.class,
                1,
                _ -> attempts.incrementAndGet() == 1 ? Mono.error(new IllegalStateException("once")) : Mono.empty());
        var scan = handler.expect();
        try (var instance = TestInstance.of("recovering", handler)) {
            instance.sender()
                    .send(event(scan, ScanTimes.from(System.currentTimeMillis())))
                    .block();

            eventually(() -> assertThat(handler.seen).hasSize(2));
            eventually(() -> assertThat(instance.count("accepted")).isPositive());
            assertThat(instance.count("released")).isOne();
        }
    }

    @Test
    void anUnreadableRecordEndsInTheDeadLetterTopicAtOnce() throws Throwable {
        var handler = new TestHandler<PartFailed>(PartFailed.class, 1, _ -> Mono.empty());
        var key = UUID.randomUUID().toString();
        try (var instance = TestInstance.of("reading", handler);
                var dead = DeadLetterReader.of(TOPIC)) {
            instance.producer()
                    .send(new ProducerRecord<>(TOPIC, key, "{\"head\":17".getBytes(UTF_8)))
                    .join();

            var letter = dead.await(key);

            assertThat(DeadLetterReader.header(letter, Attempts.NUMBER)).isEqualTo("1");
            assertThat(letter.value()).isEqualTo("{\"head\":17".getBytes(UTF_8));
        }
    }

    @Test
    void workThatNobodyWaitsForIsDroppedAndCounted() throws Throwable {
        var handler = new TestHandler<PartFailed>(PartFailed.class, 1, _ -> Mono.empty());
        var old = handler.expect();
        var fresh = handler.expect();
        try (var instance = TestInstance.of("late", handler)) {
            instance.sender()
                    .send(event(old, ScanTimes.from(System.currentTimeMillis() - 180_001)))
                    .block();
            instance.sender()
                    .send(event(fresh, ScanTimes.from(System.currentTimeMillis())))
                    .block();

            eventually(() -> assertThat(handler.seen).contains(fresh));
            eventually(() -> assertThat(instance.count("dropped")).isPositive());
            assertThat(handler.seen).doesNotContain(old);
        }
    }

    private static PartFailed event(UUID scan, ScanTimes times) {
        var head = TestInstance.head(PartFailed.class, scan, times);
        return new PartFailed(head, ScanPart.LEDGER, ErrorCode.SERVICE_UNAVAILABLE, "no node answered");
    }
}
