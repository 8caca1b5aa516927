package io.coalscan.service.kafka;

import io.coalscan.model.event.ScanEvent;
import io.coalscan.service.event.OutageReading;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.service.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The listener of one handler: as many workers as it wants records in work at once. */
final class ShareListener<E extends ScanEvent> {
    private static final Duration TO_CLOSE = Duration.ofSeconds(2);
    /** What is away is asked less often than what failed once. */
    private static final int DELAYS_OF_AN_OUTAGE = 4;

    private final List<ShareWorker<E>> workers;
    private final List<Thread> threads = new ArrayList<>();
    private final ShareGroup group;

    ShareListener(
            ShareGroup group,
            WorkHandler<E> handler,
            ShareConsumers consumers,
            EventProducer producer,
            MeterRegistry registry,
            Spans spans,
            EventsProperties properties,
            OutageReading outages) {
        this.group = group;
        var metrics = new ListenerMetrics(registry, group.event());
        var attempts = new Attempts(producer, group);
        var deadLetters = new DeadLetters(producer);
        var work = new RecordWork<>(
                handler,
                InstantSource.system(),
                spans,
                outages,
                properties.retryDelay().multipliedBy(DELAYS_OF_AN_OUTAGE));
        int concurrency = Math.min(handler.concurrency(), properties.maxConcurrency());
        workers = IntStream.range(0, concurrency)
                .mapToObj(_ -> new ShareWorker<>(
                        group,
                        () -> consumers.join(group),
                        consumers.presence(),
                        work,
                        attempts,
                        deadLetters,
                        metrics,
                        properties))
                .toList();
    }

    ShareGroup group() {
        return group;
    }

    void start() {
        for (int i = 0; i < workers.size(); i++) {
            // a share consumer spins while its background thread starts: on virtual threads it would starve the others
            // for good
            threads.add(Thread.ofPlatform().daemon().name(group.id() + "-" + i).start(workers.get(i)));
        }
    }

    void stop() {
        workers.forEach(ShareWorker::stop);
    }

    /** Waits until all records are settled, but not past the grace; then gives up what is still in work. */
    void awaitEnd(Duration grace) throws InterruptedException {
        long end = System.nanoTime() + grace.toNanos();
        for (var thread : threads) {
            thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        workers.forEach(ShareWorker::abandon);
        for (var thread : threads) {
            thread.join(TO_CLOSE);
        }
    }
}
