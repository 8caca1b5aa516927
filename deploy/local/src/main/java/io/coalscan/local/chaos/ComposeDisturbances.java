package io.coalscan.local.chaos;

import io.coalscan.local.compose.ComposeFleet;
import io.coalscan.local.compose.Docker;
import io.coalscan.local.service.FleetService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is done to a fleet in containers, in the order in which it is done. */
final class ComposeDisturbances {
    private static final String PAUSE = "docker pause, unpause";
    private static final List<String> SERVERS = List.of("redis", "postgres", "kafka");
    private static final List<String> NODES = List.of("solana-sim", "solana-sim-2");
    private static final Duration TO_READINESS = Duration.ofSeconds(120);

    private final Docker docker;
    private final ComposeFleet fleet;
    private final ContainerNode node;

    /** @param fleet need not run yet */
    ComposeDisturbances(Docker docker, ComposeFleet fleet) {
        this.docker = docker;
        this.fleet = fleet;
        this.node = new ContainerNode(fleet, NODES);
    }

    List<Disturbance> all() {
        var all = new ArrayList<Disturbance>();
        Stream.of(FleetService.values()).map(this::killed).forEach(all::add);
        SERVERS.forEach(
                server -> all.add(Kinds.serverStopped(server, instances(server)::end, () -> startAndAwait(server))));
        SERVERS.forEach(server -> all.add(
                Kinds.serverKilled(server, "docker kill", instances(server)::kill, () -> startAndAwait(server))));
        var onePnl = new Containers(docker, () -> fleet.instances("pnl").subList(0, 1));
        all.add(Kinds.paused("pnl", PAUSE, onePnl, "one of two", Kinds.LONG));
        SERVERS.forEach(server -> all.add(Kinds.paused(server, PAUSE, instances(server), "all of it", Kinds.HELD)));
        all.add(nodeCut());
        all.add(nodePaused());
        ComposeChaosFleet.TWICE.forEach(service -> all.add(Kinds.rolled(
                service, "docker stop, docker start of one of two instances, then of the other", () -> roll(service))));
        return all;
    }

    /** All instances at once: with one left the other's death is hardly seen. */
    private Disturbance killed(FleetService service) {
        var instances = instances(service.shortName());
        return Kinds.killed(
                service.shortName(),
                "docker kill of all instances, docker start at once",
                service == FleetService.GATEWAY,
                instances::kill,
                instances::start);
    }

    private void startAndAwait(String server) throws InterruptedException {
        instances(server).start();
        fleet.awaitReady(fleet.instances(server), TO_READINESS);
    }

    private Disturbance nodeCut() {
        return new Disturbance(
                "cut-node",
                "of two nodes the one that is asked is taken off the network for %d s"
                        .formatted(Kinds.AWAY.toSeconds()),
                false,
                node::cut,
                Kinds.AWAY,
                node::join);
    }

    private Disturbance nodePaused() {
        var chosen = new Containers(docker, node::ids);
        return new Disturbance(
                "pause-node",
                "%s %d s later; of two nodes the one that is asked".formatted(PAUSE, Kinds.HELD.toSeconds()),
                false,
                () -> {
                    node.choose();
                    chosen.pause();
                },
                Kinds.HELD,
                chosen::resume);
    }

    private void roll(String service) throws InterruptedException {
        for (var id : fleet.instances(service)) {
            var instance = new Containers(docker, () -> List.of(id));
            instance.end();
            instance.start();
            fleet.awaitReady(List.of(id), TO_READINESS);
        }
    }

    private Containers instances(String service) {
        return new Containers(docker, () -> fleet.instances(service));
    }
}
