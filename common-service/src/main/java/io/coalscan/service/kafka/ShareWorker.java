package io.coalscan.service.kafka;

import io.coalscan.model.event.ScanEvent;
import io.coalscan.service.kafka.ListenerMetrics.Fate;
import io.coalscan.service.kafka.RecordWork.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer of a share group with one record in work at most: takes a record, waits for its work, says what became of it. What it holds when its
 * process dies is given to another.
 */
final class ShareWorker<E extends ScanEvent> implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ShareWorker.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long RECONNECT_MILLIS = 1_000;
    /** While Kafka seems to be away. */
    private static final Duration GLANCE = Duration.ofMillis(5);

    /** Until the broker knows that a process died, its consumers would be handed the copy too, and each would count as an attempt. */
    private static final long DYING_MILLIS = 250;

    private static final long BETWEEN_GLANCES_MILLIS = 500;

    /** Time enough for a new consumer to be given a record, if Kafka only seems to be away. */
    private static final int GLANCES = 10;

    private static final long REST_MILLIS = 20_000;
    private static final Duration TO_LEAVE = Duration.ofSeconds(30);

    private final ShareGroup group;
    private final Supplier<ShareConsumer<String, byte[]>> consumers;
    private final KafkaPresence kafka;
    private final RecordWork<E> work;
    private final Attempts attempts;
    private final DeadLetters deadLetters;
    private final ListenerMetrics metrics;
    private final EventsProperties properties;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable CompletableFuture<Outcome> current;

    ShareWorker(
            ShareGroup group,
            Supplier<ShareConsumer<String, byte[]>> consumers,
            KafkaPresence kafka,
            RecordWork<E> work,
            Attempts attempts,
            DeadLetters deadLetters,
            ListenerMetrics metrics,
            EventsProperties properties) {
        this.group = group;
        this.consumers = consumers;
        this.kafka = kafka;
        this.work = work;
        this.attempts = attempts;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.properties = properties;
    }

    /** Takes no further record. */
    void stop() {
        stopping.countDown();
    }

    /** Gives up the record in work, which another instance then gets. */
    void abandon() {
        var abandoned = current;
        if (abandoned != null) {
            abandoned.cancel(true);
        }
    }

    @Override
    public void run() {
        while (!stopped(0)) {
            try {
                takeRecords();
                rest();
            } catch (RuntimeException e) {
                LOG.warn("event={} outcome=reconnect cause={}", group.event(), e.toString());
                stopped(RECONNECT_MILLIS);
            }
        }
    }

    /** Until it is stopped, or Kafka seems to be away for longer than a moment. */
    private void takeRecords() {
        var consumer = consumers.get();
        try {
            consumer.subscribe(List.of(group.topic()));
            int glances = 0;
            while (!stopped(0) && glances < GLANCES) {
                glances = kafka.isThere() ? 0 : glances + 1;
                for (var record : consumer.poll(patience())) {
                    settle(consumer, record);
                }
            }
        } finally {
            consumer.close(kafka.isThere() ? TO_LEAVE : Duration.ZERO);
        }
    }

    /**
     * A consumer that looks for its coordinator turns around without waiting, whether it is polled or not; those of a fleet took every processor from the
     * Kafka that was to start beside them. So there is none for as long as Kafka is away; now and then one looks all the same.
     */
    private void rest() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(REST_MILLIS);
        while (!kafka.isThere() && System.nanoTime() - end < 0) {
            if (stopped(BETWEEN_GLANCES_MILLIS)) {
                return;
            }
        }
    }

    /** Even a mistaken look only makes it slower to take records. */
    private Duration patience() {
        if (kafka.isThere()) {
            return POLL;
        }
        stopped(BETWEEN_GLANCES_MILLIS);
        return GLANCE;
    }

    private void settle(ShareConsumer<String, byte[]> consumer, ConsumerRecord<String, byte[]> record) {
        if (attempts.isOfOthers(record)) {
            acknowledge(consumer, record, AcknowledgeType.ACCEPT, Fate.SKIPPED);
        } else if (Attempts.wasTaken(record)) {
            beginNextAttempt(consumer, record);
        } else {
            work(consumer, record);
        }
    }

    private void beginNextAttempt(ShareConsumer<String, byte[]> consumer, ConsumerRecord<String, byte[]> record) {
        int attempt = Attempts.number(record);
        if (attempt >= Attempts.LAST) {
            bury(
                    consumer,
                    record,
                    attempt,
                    new IllegalStateException("the processes that worked on it ended before it was done"));
        } else {
            LOG.warn("event={} outcome=again scanId={} attempt={}", group.event(), record.key(), attempt + 1);
            stopped(DYING_MILLIS);
            attempts.next(record);
            acknowledge(consumer, record, AcknowledgeType.ACCEPT, Fate.REPEATED);
        }
    }

    private void work(ShareConsumer<String, byte[]> consumer, ConsumerRecord<String, byte[]> record) {
        int attempt = Attempts.number(record);
        metrics.begins(record.timestamp(), System.currentTimeMillis());
        var sample = System.nanoTime();
        var outcome = await(consumer, record);
        metrics.work().record(System.nanoTime() - sample, TimeUnit.NANOSECONDS);
        switch (outcome) {
            case Outcome.Done() -> acknowledge(consumer, record, AcknowledgeType.ACCEPT, Fate.ACCEPTED);
            case Outcome.Expired() -> {
                LOG.warn("event={} outcome=dropped scanId={} attempt={}", group.event(), record.key(), attempt);
                acknowledge(consumer, record, AcknowledgeType.ACCEPT, Fate.DROPPED);
            }
            case Outcome.Unreadable(var cause) -> bury(consumer, record, attempt, cause);
            case Outcome.Abandoned() -> acknowledge(consumer, record, AcknowledgeType.RELEASE, Fate.RELEASED);
            case Outcome.Failed(var cause) -> {
                if (attempt >= Attempts.LAST) {
                    bury(consumer, record, attempt, cause);
                } else {
                    release(consumer, record, attempt, cause);
                }
            }
        }
    }

    private Outcome await(ShareConsumer<String, byte[]> consumer, ConsumerRecord<String, byte[]> record) {
        var started = work.start(record);
        current = started;
        try {
            while (true) {
                try {
                    return started.get(properties.renewEvery().toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillWorking) {
                    renew(consumer, record);
                }
            }
        } catch (CancellationException e) {
            return new Outcome.Abandoned();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            started.cancel(true);
            return new Outcome.Abandoned();
        } catch (ExecutionException e) {
            return new Outcome.Failed(e);
        } finally {
            current = null;
        }
    }

    /** Keeps the record for another lock's duration. A renewed record comes back with the next poll, before any other. */
    private void renew(ShareConsumer<String, byte[]> consumer, ConsumerRecord<String, byte[]> record) {
        metrics.count(Fate.RENEWED);
        consumer.acknowledge(record, AcknowledgeType.RENEW);
        consumer.commitSync();
        for (var again : consumer.poll(POLL)) {
            if (again.offset() != record.offset() || again.partition() != record.partition()) {
                consumer.acknowledge(again, AcknowledgeType.RELEASE);
            }
        }
    }

    /** Waits first, since what failed now rarely works a millisecond later. */
    private void release(
            ShareConsumer<String, byte[]> consumer,
            ConsumerRecord<String, byte[]> record,
            int attempt,
            Throwable cause) {
        LOG.warn(
                "event={} outcome=released scanId={} attempt={} cause={}",
                group.event(),
                record.key(),
                attempt,
                Cause.of(cause));
        stopped(properties.retryDelay().toMillis() << (2 * (attempt - 1)));
        acknowledge(consumer, record, AcknowledgeType.RELEASE, Fate.RELEASED);
    }

    private void bury(
            ShareConsumer<String, byte[]> consumer,
            ConsumerRecord<String, byte[]> record,
            int attempt,
            Throwable cause) {
        LOG.error(
                "event={} outcome=dead scanId={} attempt={} cause={}",
                group.event(),
                record.key(),
                attempt,
                Cause.of(cause));
        deadLetters.bury(record, group.id(), attempt, cause);
        acknowledge(consumer, record, AcknowledgeType.REJECT, Fate.DEAD);
    }

    private void acknowledge(
            ShareConsumer<String, byte[]> consumer,
            ConsumerRecord<String, byte[]> record,
            AcknowledgeType type,
            Fate fate) {
        consumer.acknowledge(record, type);
        consumer.commitAsync();
        metrics.count(fate);
    }

    private boolean stopped(long withinMillis) {
        try {
            return stopping.await(withinMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
