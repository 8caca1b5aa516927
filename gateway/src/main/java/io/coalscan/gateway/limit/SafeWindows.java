package io.coalscan.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Shared windows while Redis answers, else this instance's share in memory: losing Redis neither opens the gate nor closes it. Every call is counted in
 * memory first, by the whole limit: what this instance gave out holds also when Redis goes, comes back empty, or answers too late, and a caller who
 * hammers costs Redis nothing.
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
    private volatile long askAgainAt = Long.MIN_VALUE;

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
    public Mono<Decision> call(Claim claim) {
        return Mono.defer(() -> {
            var own = memory.count(claim);
            if (!own.allowed()) {
                return Mono.just(own);
            }
            if (clock.millis() < askAgainAt) {
                return Mono.just(alone(claim));
            }
            return shared.call(claim)
                    .timeout(PATIENCE)
                    .doOnNext(decision -> settle(claim, decision))
                    .onErrorResume(cause -> {
                        askAgainAt = clock.millis() + MILLIS_UNTIL_ASKED_AGAIN;
                        LOG.warn("component=limits outcome=counting-alone cause={}", cause.toString());
                        return Mono.just(alone(claim));
                    });
        });
    }

    @Override
    public Mono<Void> takeBack(Claim claim) {
        return Mono.defer(() -> {
            memory.forget(claim);
            return clock.millis() < askAgainAt
                    ? Mono.empty()
                    : shared.takeBack(claim).timeout(PATIENCE).onErrorComplete();
        });
    }

    private void settle(Claim claim, Decision decision) {
        if (!decision.allowed()) {
            memory.forget(claim);
        }
    }

    /** Counts the call again, this time by this instance's share. */
    private Decision alone(Claim claim) {
        fallbacks.increment();
        memory.forget(claim);
        return memory.count(claim.with(claim.window().share(instances)));
    }
}
