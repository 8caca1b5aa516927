package io.coalscan.local.chaos;

import io.coalscan.local.Fleet;
import io.coalscan.local.FleetOptions;
import io.coalscan.local.Memory;
import io.coalscan.local.server.LocalServers;
import io.coalscan.local.service.FleetService;
import io.coalscan.sim.SimNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** On this machine: every service and server in a process of its own, those services that scale in two, and two nodes in this one. */
final class LocalChaosFleet implements ChaosFleet {
    private final List<SimNode> nodes;
    private final Fleet fleet;
    private final SmallDisks disks;
    private final Path data;
    private final List<Disturbance> disturbances;

    private LocalChaosFleet(List<SimNode> nodes, Fleet fleet, SmallDisks disks, Path data) {
        this.nodes = nodes;
        this.fleet = fleet;
        this.disks = disks;
        this.data = data;
        this.disturbances = new LocalDisturbances(fleet, new CutNode(nodes), disks, data).all();
    }

    /** Its chain is there. */
    static LocalChaosFleet on(Path data, SmallDisks disks) {
        var chain = new ChaosChain(System.currentTimeMillis());
        var one = SimNode.start(chain.settings());
        var nodes = List.of(one, SimNode.start(one.world(), chain.settings()));
        one.world().makeGenerated();
        var urls = String.join(",", nodes.stream().map(SimNode::url).toList());
        var options = new FleetOptions(0, data, urls, "127.0.0.1/32", 150.0, apart());
        return new LocalChaosFleet(nodes, new Fleet(options, LocalServers::startApart), disks, data);
    }

    private static List<FleetService> apart() {
        var apart = new ArrayList<>(List.of(FleetService.values()));
        apart.addAll(List.of(FleetService.SCAN, FleetService.PNL));
        return apart;
    }

    @Override
    public List<Disturbance> disturbances() {
        return disturbances;
    }

    @Override
    public void start() throws InterruptedException {
        fleet.start();
    }

    @Override
    public int port() {
        return fleet.port();
    }

    @Override
    public List<String> mints() {
        return nodes.getFirst().world().generated();
    }

    @Override
    public Stored stored() {
        return new Stored(Memory.of(fleet));
    }

    @Override
    public String kafka() {
        return Objects.requireNonNull(fleet.settings().get("coalscan.kafka"));
    }

    @Override
    public void close() {
        // what is paused just now would not hear that it is to end
        new LocalProcesses(pidFiles()).resume();
        fleet.close();
        nodes.forEach(SimNode::close);
        disks.close();
    }

    private List<Path> pidFiles() {
        try (var files = Files.list(data)) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith(".pid")),
                            Stream.of(data.resolve("postgres/postmaster.pid")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
