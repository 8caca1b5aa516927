package io.coalscan.local;

import io.coalscan.local.server.LocalServers;
import io.coalscan.local.server.Ports;
import io.coalscan.local.service.ApartService;
import io.coalscan.local.service.FleetService;
import io.coalscan.local.service.InJvmService;
import io.coalscan.local.service.Readiness;
import io.coalscan.local.service.RunningService;
import io.coalscan.local.service.SharedBeans;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.SimStory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The running fleet: servers, a chain, and the services on top. Closing it ends all of it, in the reverse order. */
final class Fleet implements AutoCloseable {
    private static final Duration TO_READINESS = Duration.ofMinutes(2);

    /** In work of one kind: each has a consumer with threads and buffers of its own. */
    private static final String RECORDS_AT_ONCE = "4";

    private final FleetOptions options;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<RunningService> services = new ArrayList<>();
    private final SharedBeans shared = new SharedBeans();
    private final Map<String, String> settings = new HashMap<>();
    private List<SimStory> tokens = List.of();

    private Fleet(FleetOptions options) {
        this.options = options;
    }

    /** Returns when a scan would work. What was started is ended again when the rest cannot be. */
    static Fleet start(FleetOptions options) throws InterruptedException {
        var fleet = new Fleet(options);
        try {
            fleet.start();
            return fleet;
        } catch (RuntimeException | InterruptedException e) {
            fleet.close();
            throw e;
        }
    }

    private void start() throws InterruptedException {
        var data = DataDirectory.take(options.data());
        running.push(data);
        var servers = LocalServers.start(data.path());
        running.push(servers);
        settings.putAll(servers.settings());
        settings.putAll(chosen());
        settings.put("coalscan.rpc.urls", nodes());
        for (var service : FleetService.values()) {
            var started = start(service, data);
            running.push(started);
            services.add(started);
            settings.put("coalscan." + service.shortName() + ".url", "http://127.0.0.1:" + started.port());
        }
        var readiness = new Readiness();
        for (var service : services) {
            readiness.await(service, TO_READINESS);
        }
    }

    private RunningService start(FleetService service, DataDirectory data) {
        int port = service == FleetService.GATEWAY ? options.port() : 0;
        return options.apart().contains(service)
                ? ApartService.start(service, settings, port == 0 ? Ports.free() : port, Ports.free(), data.path())
                : InJvmService.start(service, settings, port, shared);
    }

    private Map<String, String> chosen() {
        var chosen = new HashMap<String, String>();
        chosen.put("coalscan.events.max-concurrency", RECORDS_AT_ONCE);
        if (options.trustedProxies() != null) {
            chosen.put("coalscan.gateway.trusted-proxies", options.trustedProxies());
        }
        if (options.solUsd() != null) {
            chosen.put("coalscan.sol-usd", Double.toString(options.solUsd()));
        }
        return chosen;
    }

    /** The nodes asked for, or a simulated one that ends with the fleet. */
    private String nodes() {
        if (options.rpcUrls() != null) {
            return options.rpcUrls();
        }
        var simulated = SimNode.start(SimSettings.DEFAULT);
        running.push(simulated);
        tokens = simulated.world().stories();
        return simulated.url();
    }

    /** The scripted tokens of the simulated chain; none on a real one. */
    List<SimStory> tokens() {
        return tokens;
    }

    /** Port of the gateway. */
    int port() {
        return services.getLast().port();
    }

    List<RunningService> services() {
        return List.copyOf(services);
    }

    @Override
    public synchronized void close() {
        RuntimeException first = null;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                var failure = e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
