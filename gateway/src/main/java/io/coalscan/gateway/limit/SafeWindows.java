package io.coalscan.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Shared windows while Redis answers, else this instance's share in memory: losing Redis neither opens the gate nor closes it. Calls let through are
 * noted in memory all along, so that no caller starts afresh when Redis goes.
 */
final class SafeWindows implements SlidingWindows {
    private static final Logger LOG = LoggerFactory.getLogger(SafeWindows.class);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final long MILLIS_UNTIL_ASKED_AGAIN = 1_000;

    private final SlidingWindows shared;
    private final MemoryWindows memory;
    private final int instances;
    private final InstantSource clock;
    private final Counter fallbacks;
    private volatile long askAgainAt;

    SafeWindows(
            SlidingWindows shared, MemoryWindows memory, int instances, InstantSource clock, MeterRegistry registry) {
        this.shared = shared;
        this.memory = memory;
        this.instances = instances;
        this.clock = clock;
        this.fallbacks = Counter.builder("coalscan.gateway.limit.local")
                .description("Calls counted by this instance alone because Redis did not answer")
                .register(registry);
    }

    @Override
    public Mono<Decision> call(String caller, Window window) {
        return Mono.defer(() -> {
            if (clock.millis() < askAgainAt) {
                return alone(caller, window);
            }
            return shared.call(caller, window)
                    .timeout(PATIENCE)
                    .doOnNext(decision -> note(caller, window, decision))
                    .onErrorResume(cause -> {
                        askAgainAt = clock.millis() + MILLIS_UNTIL_ASKED_AGAIN;
                        LOG.warn("component=limits outcome=counting-alone cause={}", cause.toString());
                        return alone(caller, window);
                    });
        });
    }

    private Mono<Decision> alone(String caller, Window window) {
        fallbacks.increment();
        return memory.call(caller, window.share(instances));
    }

    private void note(String caller, Window window, Decision decision) {
        if (decision.allowed()) {
            memory.note(caller, window.share(instances));
        }
    }
}
