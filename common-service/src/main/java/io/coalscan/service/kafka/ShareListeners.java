package io.coalscan.service.kafka;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * All listeners of a service. Starting does not wait for Kafka: a service serves what it can while Kafka is away, and begins to listen when it comes.
 * They stop before anything else does, so that the work in hand can still be finished.
 */
final class ShareListeners implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ShareListeners.class);
    private static final long RETRY_MILLIS = 2_000;
    private static final long LOOK_MILLIS = 500;
    /** Looks at Kafka for one look at what waits there. */
    private static final int LOOKS_PER_LAG = 20;

    private final List<ShareListener<?>> listeners;
    private final BrokerSetup broker;
    private final KafkaPresence kafka;
    private final GroupLag lag;
    private final EventsProperties properties;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean listening;
    private @Nullable Thread starter;

    ShareListeners(
            List<ShareListener<?>> listeners,
            BrokerSetup broker,
            KafkaPresence kafka,
            GroupLag lag,
            EventsProperties properties) {
        this.listeners = listeners;
        this.broker = broker;
        this.kafka = kafka;
        this.lag = lag;
        this.properties = properties;
    }

    /** Whether Kafka was reached and the listeners were started. */
    boolean listening() {
        return listening;
    }

    @Override
    public synchronized void start() {
        starter = Thread.ofPlatform().daemon().name("share-listeners").start(this::startWhenKafkaIsThere);
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            var starting = starter;
            if (starting != null) {
                starting.interrupt();
                starting.join();
            }
            listeners.forEach(ShareListener::stop);
            for (var listener : listeners) {
                listener.awaitEnd(properties.stopGrace());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listening = false;
        starter = null;
    }

    @Override
    public boolean isRunning() {
        return starter != null;
    }

    private void startWhenKafkaIsThere() {
        try {
            while (!setUp()) {
                if (stopping.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            listeners.forEach(ShareListener::start);
            listening = true;
            try (lag) {
                watch();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() throws InterruptedException {
        for (int look = 1; !stopping.await(LOOK_MILLIS, TimeUnit.MILLISECONDS); look++) {
            boolean was = kafka.isThere();
            kafka.look();
            if (!kafka.isThere()) {
                lag.unknown();
            } else if (look % LOOKS_PER_LAG == 1) {
                lag.look();
            }
            if (kafka.isThere() != was) {
                LOG.warn("component=events outcome={}", was ? "kafka-went-away" : "kafka-came-back");
            }
        }
    }

    private boolean setUp() throws InterruptedException {
        try {
            broker.apply(listeners.stream().map(it -> it.group().id()).toList());
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.warn("component=events outcome=waiting-for-kafka cause={}", e.toString());
            return false;
        }
    }
}
