package io.coalscan.service.kafka;

import static io.coalscan.service.kafka.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.PartFailed;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.model.event.WalletsProfiled;
import io.coalscan.service.testing.TestKafka;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class DeadLetterBoxTest {
    private final DeadLetterBox box = new DeadLetterBox(TestKafka.bootstrapServers());
    private final AtomicBoolean repaired = new AtomicBoolean();
    private final TestHandler<PartFailed> handler = new TestHandler<>(
            PartFailed.class,
            1,
            _ -> repaired.get() ? Mono.empty() : Mono.error(new IllegalStateException("out of order")));

    @Test
    void aDeadLetterIsListedWithWhatIsKnownOfIt() throws Throwable {
        var scan = handler.expect();
        var times = ScanTimes.from(System.currentTimeMillis());
        try (var instance = TestInstance.of("listing", handler)) {
            send(instance, scan, times);
            eventually(() -> assertThat(of(scan)).hasSize(1));

            var letter = of(scan).getFirst();

            assertThat(letter.event()).isEqualTo("part.failed");
            assertThat(letter.mint()).isEqualTo("So11111111111111111111111111111111111111112");
            assertThat(letter.dropAfter()).isEqualTo(times.dropAfter());
            assertThat(letter.group()).isEqualTo("listing.part.failed");
            assertThat(letter.cause()).contains("out of order");
            assertThat(letter.at()).isGreaterThanOrEqualTo(times.acceptedAt());
        }
    }

    @Test
    void whatIsSentBackIsWorkedOffByTheGroupThatCouldNotAndListedNoMore() throws Throwable {
        var others = new TestHandler<PartFailed>(PartFailed.class, 1, _ -> Mono.empty());
        var scan = handler.expect();
        others.expect(scan);
        try (var instance = TestInstance.of("repaired", handler);
                var other = TestInstance.of("healthy", others)) {
            send(instance, scan, ScanTimes.from(System.currentTimeMillis()));
            eventually(() -> assertThat(of(scan)).hasSize(1));
            repaired.set(true);

            var sent = box.replay(letter -> scan.toString().equals(letter.scanId()));

            assertThat(sent).hasSize(1);
            eventually(() -> assertThat(handler.seen).hasSize(5));
            eventually(() -> assertThat(other.count("skipped")).isPositive());
            assertThat(others.seen).hasSize(1);
            assertThat(of(scan)).isEmpty();
            assertThat(box.replay(letter -> scan.toString().equals(letter.scanId())))
                    .isEmpty();
        }
    }

    @Test
    void whatFailsAgainIsListedAsANewLetter() throws Throwable {
        var scan = handler.expect();
        try (var instance = TestInstance.of("hopeless", handler)) {
            send(instance, scan, ScanTimes.from(System.currentTimeMillis()));
            eventually(() -> assertThat(of(scan)).hasSize(1));
            var first = of(scan).getFirst();

            box.replay(first::equals);

            eventually(() -> assertThat(of(scan)).hasSize(1));
            assertThat(of(scan).getFirst().id()).isNotEqualTo(first.id());
        }
    }

    /** On a topic of its own: groups of other tests would bury it, too. */
    @Test
    void anUnreadableRecordIsListedByItsCause() throws Throwable {
        var reading = new TestHandler<WalletsProfiled>(WalletsProfiled.class, 1, _ -> Mono.empty());
        try (var instance = TestInstance.of("unreading", reading)) {
            var topic = EventTopics.topicOf(WalletsProfiled.class);
            instance.producer()
                    .send(new ProducerRecord<>(topic, "key", "{".getBytes(UTF_8)))
                    .join();

            eventually(() -> assertThat(box.list()).anySatisfy(letter -> {
                assertThat(letter.event()).isEqualTo("wallets.profiled");
                assertThat(letter.group()).isEqualTo("unreading.wallets.profiled");
                assertThat(letter.scanId()).isNull();
                assertThat(letter.dropAfter()).isNull();
                assertThat(letter.cause()).contains("UnreadableEventException");
            }));
        }
    }

    private List<DeadLetter> of(UUID scan) {
        return box.list().stream()
                .filter(letter -> scan.toString().equals(letter.scanId()))
                .toList();
    }

    private static void send(TestInstance instance, UUID scan, ScanTimes times) {
        var head = TestInstance.head(PartFailed.class, scan, times);
        instance.sender()
                .send(new PartFailed(head, ScanPart.LEDGER, ErrorCode.SERVICE_UNAVAILABLE, "no node answered"))
                .block();
    }
}
