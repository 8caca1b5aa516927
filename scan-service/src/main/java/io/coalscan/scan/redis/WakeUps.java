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
    private static final char PROGRESS = '+';

    private final Redis redis;
    private final Sinks.Many<Change> changes = Sinks.many().multicast().directBestEffort();
    private final AtomicBoolean listening = new AtomicBoolean();

    WakeUps(Redis redis) {
        this.redis = redis;
    }

    /** @param progress only progress was made; the state is the same */
    private record Change(UUID scanId, boolean progress) {}

    /** Says when the scan's state changed, from now on. */
    public Flux<UUID> changesOf(UUID scanId) {
        return changes().filter(scanId::equals);
    }

    /** Says when any scan's state changed, from now on. */
    public Flux<UUID> changes() {
        return changes.asFlux().filter(change -> !change.progress()).map(Change::scanId);
    }

    /** Says when the scan's state changed or it made progress, from now on. */
    public Flux<UUID> progressOf(UUID scanId) {
        return changes.asFlux().map(Change::scanId).filter(scanId::equals);
    }

    public void changed(UUID scanId) {
        tell(scanId.toString());
    }

    public void progressed(UUID scanId) {
        tell(PROGRESS + scanId.toString());
    }

    private void tell(String message) {
        tellHere(message);
        redis.ask(commands -> commands.publish(CHANNEL, message.getBytes(UTF_8)))
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
                            tellHere(new String(message, UTF_8));
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

    private synchronized void tellHere(String message) {
        boolean progress = message.charAt(0) == PROGRESS;
        changes.tryEmitNext(new Change(UUID.fromString(progress ? message.substring(1) : message), progress));
    }
}
