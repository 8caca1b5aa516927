package io.coalscan.service.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down until the listeners of this instance were started once; losing Kafka later does not take a service out that can still answer. */
final class EventsHealthIndicator implements HealthIndicator {
    private final ShareListeners listeners;

    EventsHealthIndicator(ShareListeners listeners) {
        this.listeners = listeners;
    }

    @Override
    public Health health() {
        return listeners.listening() ? Health.up().build() : Health.down().build();
    }
}
