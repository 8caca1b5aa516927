package io.coalscan.local;

import io.coalscan.local.service.FleetService;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param port of the gateway; 0 for any
 * @param data where everything that stays is kept
 * @param rpcUrls nodes of a real chain, comma separated; null for the simulated one
 * @param trustedProxies CIDR list of proxies whose X-Forwarded-For counts; null for none
 * @param solUsd constant price of SOL where no source is reachable; null for none
 * @param apart services in JVMs of their own; one that is named twice has two of them behind one address
 */
public record FleetOptions(
        int port,
        Path data,
        @Nullable String rpcUrls,
        @Nullable String trustedProxies,
        @Nullable Double solUsd,
        Collection<FleetService> apart) {

    static final int USUAL_PORT = 8080;

    public FleetOptions {
        apart = List.copyOf(apart);
    }

    /** How many JVMs of its own a service has; 0 when it runs in the fleet's. */
    int instances(FleetService service) {
        return Collections.frequency(apart, service);
    }
}
