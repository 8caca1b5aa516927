package io.coalscan.scan.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Hints that something about a scan changed, in this instance and, while Redis answers, in all others. A hint may be lost: who waits looks for itself
 * every second as well.
 */
@Component
public final class WakeUps {
    private static final Logger log = LoggerFactory.getLogger(WakeUps.class);
    private static final String CHANNEL = "coalscan:scan-changed";

    private final Redis redis;
    private final Sinks.Many<UUID> changes = Sinks.many().multicast().directBestEffort();
    private final AtomicBoolean listening = new AtomicBoolean();

    WakeUps(Redis redis) {
        this.redis = redis;
    }

    /** Scans as they change, from now on. */
    public Flux<UUID> of(UUID scanId) {
        return changes.asFlux().filter(scanId::equals);
    }

    public void changed(UUID scanId) {
        tellHere(scanId);
        redis.ask(commands -> commands.publish(CHANNEL, scanId.toString().getBytes(UTF_8)))
                .subscribe();
    }

    /** Lettuce subscribes again by itself after a lost connection; only the first one is made here. */
    @Scheduled(fixedDelay = 2_000)
    void listen() {
        if (!listening.compareAndSet(false, true)) {
            return;
        }
        redis.listen()
                .thenCompose(connection -> {
                    connection.addListener(new RedisPubSubAdapter<>() {
                        @Override
                        public void message(String channel, byte[] message) {
                            tellHere(UUID.fromString(new String(message, UTF_8)));
                        }
                    });
                    return connection.async().subscribe(CHANNEL);
                })
                .whenComplete((done, cause) -> {
                    if (cause != null) {
                        log.debug("event=redis_not_listening cause={}", cause.toString());
                        listening.set(false);
                    }
                });
    }

    private synchronized void tellHere(UUID scanId) {
        changes.tryEmitNext(scanId);
    }
}
