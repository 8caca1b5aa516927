package io.coalscan.gateway.maintenance;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** What this instance knows of the maintenance that holds for all of them. While the database is away it holds as it was last told. */
public final class Maintenance {
    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);

    private final MaintenanceStore store;
    private final @Nullable MaintenanceState bySetting;
    private final AtomicLong asked = new AtomicLong();
    private long heard;
    private volatile MaintenanceState state;

    /** @param now epoch milliseconds */
    Maintenance(MaintenanceStore store, MaintenanceSettings settings, long now) {
        this.store = store;
        int retryAfter = (int) settings.retryAfter().toSeconds();
        this.bySetting = settings.on() ? new MaintenanceState(true, true, now, settings.reads(), retryAfter) : null;
        this.state = bySetting != null ? bySetting : new MaintenanceState(false, false, null, true, retryAfter);
    }

    public MaintenanceState state() {
        return state;
    }

    Mono<Void> look() {
        return learn(store.read()).then();
    }

    Mono<MaintenanceState> order(boolean on, boolean reads, int retryAfterSeconds) {
        return learn(store.write(on, reads, retryAfterSeconds));
    }

    private Mono<MaintenanceState> learn(Mono<MaintenanceState> told) {
        return Mono.defer(() -> {
            long question = asked.incrementAndGet();
            return told.map(stored -> learn(question, stored));
        });
    }

    /** An answer that was overtaken by a later one is of the past. */
    private synchronized MaintenanceState learn(long question, MaintenanceState stored) {
        if (bySetting == null && question > heard) {
            heard = question;
            if (stored.on() != state.on()) {
                LOG.info("component=maintenance on={} reads={}", stored.on(), stored.reads());
            }
            state = stored;
        }
        return state;
    }
}
