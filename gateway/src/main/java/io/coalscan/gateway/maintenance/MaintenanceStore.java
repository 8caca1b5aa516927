package io.coalscan.gateway.maintenance;

import reactor.core.publisher.Mono;

/** Where the admin's word is kept for all instances. */
interface MaintenanceStore {
    Mono<MaintenanceState> read();

    /** One that is on goes on since it began. */
    Mono<MaintenanceState> write(boolean on, boolean reads, int retryAfterSeconds);
}
