package io.coalscan.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.trace.Spans;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sends events, keyed by scan so that load spreads; nothing relies on order. */
final class KafkaEventSender implements EventSender {
    private static final Executor BLOCKING = Schedulers.boundedElastic()::schedule;

    private final EventProducer producer;

    KafkaEventSender(EventProducer producer) {
        this.producer = producer;
    }

    @Override
    public Mono<Void> send(ScanEvent event) {
        // a producer may block for metadata, which an event loop must never do; a send that nobody waits for any more
        // ends by itself
        return Mono.<Optional<Throwable>>deferContextual(sender -> {
                    var trace = Spans.traceparent(sender, event.head().traceparent());
                    return Mono.fromFuture(
                            () -> CompletableFuture.supplyAsync(() -> producer.send(recordOf(event, trace)), BLOCKING)
                                    .thenCompose(sent -> sent)
                                    .handle((_, failure) -> Optional.ofNullable(failure)),
                            true);
                })
                .flatMap(failure -> Mono.justOrEmpty(failure).flatMap(cause -> Mono.error(notTaken(event, cause))));
    }

    private static ProducerRecord<String, byte[]> recordOf(ScanEvent event, @Nullable String traceparent) {
        var head = event.head();
        var record = new ProducerRecord<>(
                EventTopics.topicOf(event.getClass()), head.scanId().toString(), EventJson.write(event));
        if (traceparent != null) {
            record.headers().add(Spans.TRACEPARENT, traceparent.getBytes(UTF_8));
        }
        return record;
    }

    private static CoalScanException notTaken(ScanEvent event, Throwable cause) {
        var name = EventTopics.nameOf(event.getClass());
        return new CoalScanException(ErrorCode.SERVICE_UNAVAILABLE, "Kafka did not take " + name, cause);
    }
}
