package io.coalscan.local;

import io.coalscan.local.close.Closing;
import io.coalscan.local.server.LocalServers;
import io.coalscan.local.server.Ports;
import io.coalscan.local.service.ApartService;
import io.coalscan.local.service.FleetService;
import io.coalscan.local.service.InJvmService;
import io.coalscan.local.service.Readiness;
import io.coalscan.local.service.RunningService;
import io.coalscan.local.service.ServiceAddress;
import io.coalscan.local.service.SharedBeans;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.SimStory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The running fleet: servers, a chain, and the services on top. Closing it ends all of it: the gateway, which lets its callers finish, the services at
 * once, then what they stand on. It may be closed while it starts.
 */
public final class Fleet implements AutoCloseable {
    private static final Duration TO_READINESS = Duration.ofMinutes(2);

    /** In work of one kind: each has a consumer with threads and buffers of its own. */
    private static final String RECORDS_AT_ONCE = "4";

    /** The fleet was closed before it had started. */
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("the fleet was stopped while it started");
        }
    }

    private final FleetOptions options;
    private final Function<Path, LocalServers> startServers;
    private final Deque<AutoCloseable> ground = new ArrayDeque<>();
    private final List<RunningService> services = new ArrayList<>();
    private final SharedBeans shared = new SharedBeans();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<FleetService, Integer> ports = new EnumMap<>(FleetService.class);
    private List<SimStory> tokens = List.of();
    private @Nullable LocalServers servers;
    private volatile boolean closing;

    public Fleet(FleetOptions options) {
        this(options, LocalServers::start);
    }

    /** @param startServers in the folder that it is given */
    public Fleet(FleetOptions options, Function<Path, LocalServers> startServers) {
        this.options = options;
        this.startServers = startServers;
    }

    static Fleet start(FleetOptions options) throws InterruptedException {
        var fleet = new Fleet(options);
        fleet.start();
        return fleet;
    }

    /** Returns when a scan would work. What was started is ended again when the rest cannot be. */
    public synchronized void start() throws InterruptedException {
        try {
            startGround();
            startServices();
        } catch (RuntimeException | InterruptedException e) {
            end(e);
            throw e;
        }
    }

    private void startGround() {
        goOn();
        var data = DataDirectory.take(options.data());
        ground.push(data);
        var started = startServers.apply(data.path());
        ground.push(started);
        servers = started;
        settings.putAll(started.settings());
        settings.putAll(chosen());
        settings.put("coalscan.rpc.urls", nodes());
    }

    private void startServices() throws InterruptedException {
        for (var service : FleetService.values()) {
            goOn();
            var instances = start(service);
            services.addAll(instances);
            int port = addressOf(instances);
            ports.put(service, port);
            settings.put("coalscan." + service.shortName() + ".url", "http://127.0.0.1:" + port);
        }
        var readiness = new Readiness(this::goOn);
        for (var service : services) {
            readiness.await(service, TO_READINESS);
        }
    }

    private void goOn() {
        if (closing) {
            throw new Stopped();
        }
    }

    private List<RunningService> start(FleetService service) {
        int port = service == FleetService.GATEWAY ? options.port() : 0;
        int instances = options.instances(service);
        if (instances == 0) {
            return List.of(InJvmService.start(service, settings, port, shared));
        }
        var started = new ArrayList<RunningService>();
        for (int instance = 1; instance <= instances; instance++) {
            int own = instance == 1 && port != 0 ? port : Ports.free();
            started.add(ApartService.start(service, instance, settings, own, Ports.free(), options.data()));
        }
        return started;
    }

    /** The port that callers of a service are told. */
    private int addressOf(List<RunningService> instances) {
        if (instances.size() == 1) {
            return instances.getFirst().port();
        }
        var address = ServiceAddress.of(instances);
        ground.push(address);
        return address.port();
    }

    private Map<String, String> chosen() {
        var chosen = new HashMap<String, String>();
        chosen.put("coalscan.events.max-concurrency", RECORDS_AT_ONCE);
        // event loops wait two seconds for more work before they end, unless told that none will come
        chosen.put("spring.reactor.netty.shutdown-quiet-period", "0s");
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
        ground.push(simulated);
        tokens = simulated.world().stories();
        return simulated.url() + "," + simulated.wsUrl();
    }

    /** The scripted tokens of the simulated chain; none on a real one. */
    List<SimStory> tokens() {
        return tokens;
    }

    /** Port of the gateway. */
    public int port() {
        return port(FleetService.GATEWAY);
    }

    /** Where a service answers, whichever of its instances that is. */
    public int port(FleetService service) {
        return Objects.requireNonNull(ports.get(service), "not started");
    }

    /** What the services stand on; the caller may stop and start any of it. */
    public LocalServers servers() {
        return Objects.requireNonNull(servers, "not started");
    }

    public List<RunningService> services() {
        return List.copyOf(services);
    }

    @Override
    public void close() {
        closing = true;
        end();
    }

    private void end(Exception cause) {
        try {
            end();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** What all services are told: where the servers, the nodes and each other are. */
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    private synchronized void end() {
        services.forEach(RunningService::ending);
        var end = new Closing();
        endingOrder().forEach(end::together);
        services.clear();
        while (!ground.isEmpty()) {
            end.together(List.of(ground.pop()));
        }
        end.end();
    }

    /** The first service in this JVM opened the pool of nodes that the others read with: it goes last. */
    private List<List<RunningService>> endingOrder() {
        var gateway = new ArrayList<RunningService>();
        var lender = new ArrayList<RunningService>();
        var others = new ArrayList<RunningService>();
        for (var each : services) {
            if (each.service() == FleetService.GATEWAY) {
                gateway.add(each);
            } else if (lender.isEmpty() && !options.apart().contains(each.service())) {
                lender.add(each);
            } else {
                others.add(each);
            }
        }
        return List.of(gateway, others, lender);
    }
}
