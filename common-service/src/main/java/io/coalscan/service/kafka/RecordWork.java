package io.coalscan.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.event.ScanEvent;
import io.coalscan.service.event.OutageReading;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.service.trace.Spans;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** One record, from its bytes to what became of it. */
final class RecordWork<E extends ScanEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(RecordWork.class);

    private final WorkHandler<E> handler;
    private final InstantSource clock;
    private final Spans spans;
    private final OutageReading outages;
    private final Duration pause;

    /** @param pause between a failure of something that is away and the next try, which is no attempt at the record */
    RecordWork(WorkHandler<E> handler, InstantSource clock, Spans spans, OutageReading outages, Duration pause) {
        this.handler = handler;
        this.clock = clock;
        this.spans = spans;
        this.outages = outages;
        this.pause = pause;
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
            event = Attempts.number(record) == 1 ? read : again(read);
        } catch (UnreadableEventException e) {
            return CompletableFuture.completedFuture(new Outcome.Unreadable(e));
        }
        long left = event.head().times().dropAfter() - clock.millis();
        if (left <= 0) {
            return CompletableFuture.completedFuture(new Outcome.Expired());
        }
        var name = EventTopics.nameOf(handler.eventType());
        return spans.around(untilNothingIsAway(event), name, event.head(), senderOf(record, event))
                .timeout(Duration.ofMillis(left))
                .<Outcome>then(Mono.fromSupplier(Outcome.Done::new))
                .onErrorResume(cause -> Mono.just(failed(event, cause)))
                .toFuture();
    }

    /**
     * Who fails because a database is away fails with every record: each would be a dead letter within seconds of an outage. So the record is kept and
     * tried again until its scan is over.
     */
    private Mono<Void> untilNothingIsAway(E event) {
        var tries = new AtomicInteger();
        return Mono.defer(() -> handler.handle(tries.getAndIncrement() == 0 ? event : again(event)))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, pause)
                        .filter(outages::isOutage)
                        .doBeforeRetry(failed -> LOG.warn(
                                "event={} outcome=waits scanId={} cause={}",
                                handler.eventType().getSimpleName(),
                                event.head().scanId(),
                                Cause.of(failed.failure()))));
    }

    private E again(E event) {
        return handler.eventType().cast(event.again(clock.millis()));
    }

    private static @Nullable String senderOf(ConsumerRecord<String, byte[]> record, ScanEvent event) {
        var header = record.headers().lastHeader(Spans.TRACEPARENT);
        return header == null ? event.head().traceparent() : new String(header.value(), UTF_8);
    }

    private Outcome failed(E event, Throwable cause) {
        return clock.millis() >= event.head().times().dropAfter() ? new Outcome.Expired() : new Outcome.Failed(cause);
    }
}
