package io.coalscan.local.chaos;

import io.coalscan.local.Fleet;
import io.coalscan.local.FleetOptions;
import io.coalscan.local.Memory;
import io.coalscan.local.service.FleetService;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.fault.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fleet to be disturbed: every service in a process of its own, those that scale in two, and two nodes of a chain that stands still and is old enough
 * for no threshold of the score to be crossed meanwhile.
 */
final class ChaosFleet implements AutoCloseable {
    private static final Duration AGE = Duration.ofDays(40);
    private static final Duration NODE_LATENCY = Duration.ofMillis(100);
    private static final int TOKENS = 900;
    private static final int HOLDERS = 12;
    private static final int TRANSACTIONS = 40;
    private static final long SEED = 20_26;

    private final List<SimNode> nodes;
    private final Fleet fleet;
    private final Faults healthy;
    private final Path data;

    private ChaosFleet(List<SimNode> nodes, Fleet fleet, Faults healthy, Path data) {
        this.nodes = nodes;
        this.fleet = fleet;
        this.healthy = healthy;
        this.data = data;
    }

    /** Its chain is there; {@link #start} starts the rest. It may be closed at any time. */
    static ChaosFleet on(Path data) {
        long now = System.currentTimeMillis();
        var healthy = Faults.NONE.frozenAt(ChainClock.slotAt(now)).latency(NODE_LATENCY, Duration.ZERO);
        var settings = new SimSettings(
                0,
                SEED,
                now - AGE.toMillis(),
                List.of("fresh-bundle"),
                TOKENS,
                HOLDERS,
                TRANSACTIONS,
                TOKENS,
                SimSettings.DEFAULT.batchLimit(),
                false,
                healthy);
        var one = SimNode.start(settings);
        var nodes = List.of(one, SimNode.start(one.world(), settings));
        one.world().makeGenerated();
        var urls = String.join(",", nodes.stream().map(SimNode::url).toList());
        var options = new FleetOptions(0, data, urls, "127.0.0.1/32", 150.0, apart());
        return new ChaosFleet(nodes, new Fleet(options), healthy, data);
    }

    /** Returns when a scan would work. */
    void start() throws InterruptedException {
        fleet.start();
    }

    private static List<FleetService> apart() {
        var apart = new ArrayList<>(List.of(FleetService.values()));
        apart.addAll(List.of(FleetService.SCAN, FleetService.PNL));
        return apart;
    }

    Fleet fleet() {
        return fleet;
    }

    List<String> mints() {
        return nodes.getFirst().world().generated();
    }

    Stored stored() {
        return new Stored(Memory.of(fleet));
    }

    /** The node that has been asked more than the other. */
    SimNode preferredNode() {
        var one = nodes.getFirst();
        var other = nodes.getLast();
        return one.stats().roundTrips() >= other.stats().roundTrips() ? one : other;
    }

    /** It closes every connection unanswered. */
    void cut(SimNode node) {
        node.faults(Faults.NONE.dead(true));
    }

    void heal() {
        nodes.forEach(node -> node.faults(healthy));
    }

    @Override
    public void close() {
        // what is paused just now would not hear that it is to end
        new LocalProcesses(pidFiles()).resume();
        fleet.close();
        nodes.forEach(SimNode::close);
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
