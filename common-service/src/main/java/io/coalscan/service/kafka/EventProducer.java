package io.coalscan.service.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The service's one producer: at once (no linger), to all in-sync replicas, giving up within seconds so that a caller is told. */
final class EventProducer implements AutoCloseable {
    private static final int LARGEST_RECORD = 1 << 20;

    private final KafkaProducer<String, byte[]> kafka;

    EventProducer(Map<String, Object> connection) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * LARGEST_RECORD);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        kafka = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Completes when all in-sync replicas have it. May block for metadata. */
    CompletableFuture<Void> send(ProducerRecord<String, byte[]> record) {
        var sent = new CompletableFuture<Void>();
        var _ = kafka.send(record, (_, failure) -> {
            if (failure == null) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    @Override
    public void close() {
        kafka.close(java.time.Duration.ofSeconds(5));
    }
}
