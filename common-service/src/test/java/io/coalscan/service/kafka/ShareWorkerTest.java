package io.coalscan.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.PartFailed;
import io.coalscan.service.trace.Spans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockShareConsumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

@Timeout(60)
class ShareWorkerTest {
    private static final ShareGroup GROUP = ShareGroup.of("resting", PartFailed.class);

    @Test
    void glancesAtKafkaWhileItIsAwayInsteadOfWaitingForItsAnswer() throws IOException {
        var kafka = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Map<String, Object> connection = Map.of("bootstrap.servers", "127.0.0.1:" + kafka.getLocalPort());
        var presence = KafkaPresence.of(connection);
        presence.look();
        assertThat(firstPoll(connection, presence)).isGreaterThan(Duration.ofMillis(100));

        kafka.close();
        presence.look();
        assertThat(firstPoll(connection, presence)).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void hasNoConsumerWhileKafkaIsAwayAndANewOneWhenItIsBack() throws Exception {
        var address = InetAddress.getLoopbackAddress();
        var kafka = new ServerSocket(0, 1, address);
        Map<String, Object> connection = Map.of("bootstrap.servers", "127.0.0.1:" + kafka.getLocalPort());
        kafka.close();
        var presence = KafkaPresence.of(connection);
        presence.look();
        var closed = new CountDownLatch(1);
        var polledAgain = new CountDownLatch(1);
        Queue<ShareConsumer<String, byte[]>> consumers = new ConcurrentLinkedQueue<>(List.of(
                new MockShareConsumer<>() {
                    @Override
                    public synchronized void close(Duration patience) {
                        assertThat(patience).isZero();
                        closed.countDown();
                    }
                },
                new MockShareConsumer<>() {
                    @Override
                    public synchronized ConsumerRecords<String, byte[]> poll(Duration patience) {
                        polledAgain.countDown();
                        return super.poll(patience);
                    }
                }));
        try (var producer = new EventProducer(connection)) {
            var worker = worker(consumers::remove, presence, producer);
            var thread = Thread.ofVirtual().start(worker);

            closed.await();
            assertThat(consumers).hasSize(1);
            try (var back = new ServerSocket(kafka.getLocalPort(), 1, address)) {
                presence.look();
                polledAgain.await();
                assertThat(back.isClosed()).isFalse();
            }
            worker.stop();
            thread.join();
        }
    }

    private static Duration firstPoll(Map<String, Object> connection, KafkaPresence presence) {
        List<Duration> polls = new ArrayList<>();
        List<ShareWorker<?>> workers = new ArrayList<>();
        try (var consumer = new MockShareConsumer<String, byte[]>() {
                    @Override
                    public synchronized ConsumerRecords<String, byte[]> poll(Duration patience) {
                        polls.add(patience);
                        workers.forEach(ShareWorker::stop);
                        return ConsumerRecords.empty();
                    }
                };
                var producer = new EventProducer(connection)) {
            var worker = worker(() -> consumer, presence, producer);
            workers.add(worker);
            worker.run();
        }
        return polls.getFirst();
    }

    private static ShareWorker<PartFailed> worker(
            Supplier<ShareConsumer<String, byte[]>> consumers, KafkaPresence presence, EventProducer producer) {
        var handler = new TestHandler<PartFailed>(PartFailed.class, 1, _ -> Mono.empty());
        return new ShareWorker<>(
                GROUP,
                consumers,
                presence,
                new RecordWork<>(handler, InstantSource.system(), Spans.NONE, _ -> false, Duration.ofMillis(1)),
                new Attempts(producer, GROUP),
                new DeadLetters(producer),
                new ListenerMetrics(new SimpleMeterRegistry(), GROUP.event()),
                TestInstance.PROPERTIES);
    }
}
