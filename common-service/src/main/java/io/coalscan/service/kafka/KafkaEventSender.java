package io.coalscan.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.service.event.EventSender;
import org.apache.kafka.clients.producer.ProducerRecord;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sends events, keyed by scan so that load spreads; nothing relies on order. */
final class KafkaEventSender implements EventSender {
    private final EventProducer producer;

    KafkaEventSender(EventProducer producer) {
        this.producer = producer;
    }

    @Override
    public Mono<Void> send(ScanEvent event) {
        // a producer may block for metadata, which an event loop must never do
        return Mono.fromCallable(() -> recordOf(event))
                .flatMap(record -> Mono.fromFuture(() -> producer.send(record)))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(cause -> notTaken(event, cause));
    }

    private static ProducerRecord<String, byte[]> recordOf(ScanEvent event) {
        var head = event.head();
        var record = new ProducerRecord<>(
                EventTopics.topicOf(event.getClass()), head.scanId().toString(), EventJson.write(event));
        if (head.traceparent() != null) {
            record.headers().add("traceparent", head.traceparent().getBytes(UTF_8));
        }
        return record;
    }

    private static CoalScanException notTaken(ScanEvent event, Throwable cause) {
        var name = EventTopics.nameOf(event.getClass());
        return new CoalScanException(ErrorCode.SERVICE_UNAVAILABLE, "Kafka did not take " + name, cause);
    }
}
