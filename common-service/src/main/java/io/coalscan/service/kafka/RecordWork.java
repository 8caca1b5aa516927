package io.coalscan.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.event.ScanEvent;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.service.trace.Spans;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One record, from its bytes to what became of it. */
final class RecordWork<E extends ScanEvent> {
    private final WorkHandler<E> handler;
    private final InstantSource clock;
    private final Spans spans;

    RecordWork(WorkHandler<E> handler, InstantSource clock, Spans spans) {
        this.handler = handler;
        this.clock = clock;
        this.spans = spans;
    }

    /** What became of a record. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        /** Nobody waits for it any more. */
        record Expired() implements Outcome {}

        record Failed(Throwable cause) implements Outcome {}

        /** The service stops before the work is done. */
        record Abandoned() implements Outcome {}

        record Unreadable(Throwable cause) implements Outcome {}
    }

    /** Starts the work; the future never fails, and cancelling it cancels the work. */
    CompletableFuture<Outcome> start(ConsumerRecord<String, byte[]> record) {
        final E event;
        try {
            var read = EventJson.read(record.value(), handler.eventType());
            event = Attempts.number(record) == 1 ? read : handler.eventType().cast(read.again(clock.millis()));
        } catch (UnreadableEventException e) {
            return CompletableFuture.completedFuture(new Outcome.Unreadable(e));
        }
        long left = event.head().times().dropAfter() - clock.millis();
        if (left <= 0) {
            return CompletableFuture.completedFuture(new Outcome.Expired());
        }
        var name = EventTopics.nameOf(handler.eventType());
        return spans.around(Mono.defer(() -> handler.handle(event)), name, event.head(), senderOf(record, event))
                .timeout(Duration.ofMillis(left))
                .<Outcome>then(Mono.fromSupplier(Outcome.Done::new))
                .onErrorResume(cause -> Mono.just(failed(event, cause)))
                .toFuture();
    }

    private static @Nullable String senderOf(ConsumerRecord<String, byte[]> record, ScanEvent event) {
        var header = record.headers().lastHeader(Spans.TRACEPARENT);
        return header == null ? event.head().traceparent() : new String(header.value(), UTF_8);
    }

    private Outcome failed(E event, Throwable cause) {
        return clock.millis() >= event.head().times().dropAfter() ? new Outcome.Expired() : new Outcome.Failed(cause);
    }
}
