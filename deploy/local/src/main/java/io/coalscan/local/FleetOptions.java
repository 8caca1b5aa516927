package io.coalscan.local;

import io.coalscan.local.service.FleetService;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param port of the gateway; 0 for any
 * @param data where everything that stays is kept
 * @param rpcUrls nodes of a real chain, comma separated; null for the simulated one
 * @param trustedProxies CIDR list of proxies whose X-Forwarded-For counts; null for none
 * @param solUsd constant price of SOL where no source is reachable; null for none
 * @param apart services in JVMs of their own
 */
record FleetOptions(
        int port,
        Path data,
        @Nullable String rpcUrls,
        @Nullable String trustedProxies,
        @Nullable Double solUsd,
        Set<FleetService> apart) {

    static final int USUAL_PORT = 8080;

    FleetOptions {
        apart = Set.copyOf(apart);
    }
}
