package io.coalscan.service.kafka;

import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.service.testing.TestKafka;
import io.coalscan.service.trace.Spans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One instance of a service that has one handler, on the real Kafka of the tests. */
final class TestInstance implements AutoCloseable {
    static final EventsProperties PROPERTIES = new EventsProperties(
            1,
            (short) 1,
            Duration.ofHours(1),
            Duration.ofHours(1),
            64,
            Duration.ofMillis(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));

    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final EventProducer producer;
    private final ShareListeners listeners;

    private <E extends ScanEvent> TestInstance(
            Map<String, Object> connection, String service, WorkHandler<E> handler, EventsProperties properties) {
        producer = new EventProducer(connection);
        var group = ShareGroup.of(service, handler.eventType());
        var consumers = new ShareConsumers(connection);
        var listener =
                new ShareListener<>(group, handler, consumers, producer, metrics, Spans.NONE, properties, _ -> false);
        listeners = new ShareListeners(
                List.of(listener),
                new BrokerSetup(connection, properties),
                consumers.presence(),
                new GroupLag(connection, List.of(group), metrics),
                properties);
        listeners.start();
    }

    static <E extends ScanEvent> TestInstance of(String service, WorkHandler<E> handler) {
        return new TestInstance(connection(), service, handler, PROPERTIES);
    }

    static <E extends ScanEvent> TestInstance of(String service, WorkHandler<E> handler, EventsProperties properties) {
        return new TestInstance(connection(), service, handler, properties);
    }

    /** For a process of its own, which gets no broker of its own. */
    static <E extends ScanEvent> TestInstance on(
            String bootstrapServers, String service, WorkHandler<E> handler, EventsProperties properties) {
        return new TestInstance(connection(bootstrapServers), service, handler, properties);
    }

    static Map<String, Object> connection() {
        return connection(TestKafka.bootstrapServers());
    }

    private static Map<String, Object> connection(String bootstrapServers) {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    EventSender sender() {
        return new KafkaEventSender(producer);
    }

    EventProducer producer() {
        return producer;
    }

    double count(String fate) {
        return metrics.find("coalscan.event.records").tag("fate", fate).counters().stream()
                .mapToDouble(it -> it.count())
                .sum();
    }

    static EventHead head(Class<? extends ScanEvent> type, UUID scanId) {
        return head(type, scanId, ScanTimes.from(System.currentTimeMillis()));
    }

    static EventHead head(Class<? extends ScanEvent> type, UUID scanId, ScanTimes times) {
        return new EventHead(
                EventIds.of(scanId, type),
                scanId,
                EventHead.SOLANA,
                "So11111111111111111111111111111111111111112",
                1,
                times,
                null);
    }

    @Override
    public void close() {
        listeners.stop();
        producer.close();
    }
}
