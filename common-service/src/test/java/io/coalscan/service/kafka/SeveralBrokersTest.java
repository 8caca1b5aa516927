package io.coalscan.service.kafka;

import static io.coalscan.service.kafka.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.ScanCompleted;
import io.coalscan.service.testing.TestKafka;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Three brokers with three copies of everything, as the charts' production values ask for, one of which goes away. */
class SeveralBrokersTest {
    private static final int BROKERS = 3;
    private static final int SCANS = 40;
    private static final long RETRIES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static KafkaClusterTestKit kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = TestKafka.cluster(BROKERS);
    }

    @AfterAll
    static void stop() throws Exception {
        kafka.close();
    }

    @Test
    void withOneOfThreeAwayEventsAreSentAndWorkedOff() throws Throwable {
        var handler = new TestHandler<ScanCompleted>(ScanCompleted.class, 4, _ -> Mono.empty());
        try (var instance = TestInstance.on(kafka.bootstrapServers(), "several", handler, properties())) {
            var before = sent(instance, handler);
            eventually(() -> assertThat(handler.seen).containsAll(before));

            // a copy that was slow when the topic was made comes back by itself
            eventually(() -> assertThat(partition().isr()).hasSize(BROKERS));
            kafka.brokers().get(partition().leader().id()).shutdown();

            var after = sent(instance, handler);
            eventually(() -> assertThat(handler.seen).containsAll(after));
        }
    }

    private static TopicPartitionInfo partition() {
        var topic = EventTopics.topicOf(ScanCompleted.class);
        try (var admin = Admin.create(kafka.clientProperties())) {
            var described =
                    admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
            return described
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .partitions()
                    .getFirst();
        }
    }

    private static List<UUID> sent(TestInstance instance, TestHandler<ScanCompleted> handler) {
        var scans = Stream.generate(handler::expect).limit(SCANS).toList();
        Flux.fromIterable(scans)
                .concatMap(scan -> instance.sender()
                        .send(new ScanCompleted(TestInstance.head(ScanCompleted.class, scan), 1, 50, null, false))
                        // while another broker takes over, a caller may be told to come again
                        .retry(RETRIES))
                .blockLast(PATIENCE);
        return scans;
    }

    private static EventsProperties properties() {
        var usual = TestInstance.PROPERTIES;
        return new EventsProperties(
                usual.partitions(),
                (short) BROKERS,
                usual.retention(),
                usual.deadRetention(),
                usual.maxConcurrency(),
                usual.retryDelay(),
                usual.lock(),
                usual.renewEvery(),
                usual.stopGrace());
    }
}
