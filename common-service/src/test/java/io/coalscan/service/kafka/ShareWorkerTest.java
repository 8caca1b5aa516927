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
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockShareConsumer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

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
            var handler = new TestHandler<PartFailed>(PartFailed.class, 1, _ -> Mono.empty());
            var worker = new ShareWorker<>(
                    GROUP,
                    () -> consumer,
                    presence,
                    new RecordWork<>(handler, InstantSource.system(), Spans.NONE, _ -> false, Duration.ofMillis(1)),
                    new Attempts(producer, GROUP),
                    new DeadLetters(producer),
                    new ListenerMetrics(new SimpleMeterRegistry(), GROUP.event()),
                    TestInstance.PROPERTIES);
            workers.add(worker);
            worker.run();
        }
        return polls.getFirst();
    }
}
