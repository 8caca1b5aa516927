package io.coalscan.local.chaos;

import io.coalscan.local.Fleet;
import io.coalscan.local.chaos.Disturbance.Step;
import io.coalscan.local.service.ApartService;
import io.coalscan.local.service.FleetService;
import io.coalscan.local.service.Readiness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What is done to a local fleet, in the order in which it is done. */
final class LocalDisturbances {
    private static final String SIGNALS = "SIGSTOP, SIGCONT";
    private static final Duration TO_RESTART = Duration.ofSeconds(90);
    private static final long LOOK_MILLIS = 50;

    private final Fleet fleet;
    private final CutNode node;
    private final SmallDisks disks;
    private final Path data;

    /** @param fleet need not run yet */
    LocalDisturbances(Fleet fleet, CutNode node, SmallDisks disks, Path data) {
        this.fleet = fleet;
        this.node = node;
        this.disks = disks;
        this.data = data;
    }

    List<Disturbance> all() {
        var all = new ArrayList<Disturbance>();
        Stream.of(FleetService.values()).map(this::killed).forEach(all::add);
        all.addAll(serversStopped());
        all.addAll(serversKilled());
        all.addAll(paused());
        all.addAll(full());
        all.add(nodeCut());
        all.add(rolled(FleetService.SCAN));
        all.add(rolled(FleetService.PNL));
        return all;
    }

    /** All instances at once: with one left the other's death is hardly seen. They start again by themselves. */
    private Disturbance killed(FleetService service) {
        return Kinds.killed(
                service.shortName(),
                "kill -9 of all instances",
                service == FleetService.GATEWAY,
                () -> new LocalProcesses(files(service)).kill(),
                Step.NONE);
    }

    private List<Disturbance> serversStopped() {
        return List.of(
                Kinds.serverStopped("redis", () -> fleet.servers().redis().close(), this::startRedis),
                Kinds.serverStopped("postgres", () -> fleet.servers().postgres().close(), this::startPostgres),
                Kinds.serverStopped("kafka", () -> fleet.servers().kafka().close(), this::startKafka));
    }

    private List<Disturbance> serversKilled() {
        return List.of(
                Kinds.serverKilled("redis", "kill -9", redis()::kill, this::startRedis),
                Kinds.serverKilled("postgres", "kill -9 of all its processes", postgres()::kill, this::startPostgres),
                Kinds.serverKilled("kafka", "kill -9", kafka()::kill, this::startKafka));
    }

    private List<Disturbance> paused() {
        var onePnl = named(FleetService.PNL.shortName() + ".pid");
        return List.of(
                Kinds.paused("pnl", SIGNALS, onePnl, "one of two", Kinds.LONG),
                Kinds.paused("redis", SIGNALS, redis(), "all of it", Kinds.HELD),
                Kinds.paused("postgres", SIGNALS, postgres(), "all of it", Kinds.HELD),
                Kinds.paused("kafka", SIGNALS, kafka(), "all of it", Kinds.HELD));
    }

    private List<Disturbance> full() {
        var full = new ArrayList<Disturbance>();
        disks.of(SmallDisks.Server.POSTGRES)
                .ifPresent(disk -> full.add(full(SmallDisks.Server.POSTGRES, "", disk, disk::free)));
        disks.of(SmallDisks.Server.KAFKA)
                .ifPresent(disk -> full.add(full(
                        SmallDisks.Server.KAFKA, "; it ended itself and was started when there was room", disk, () -> {
                            disk.free();
                            startKafka();
                        })));
        return full;
    }

    private static Disturbance full(SmallDisks.Server server, String andThen, SmallDisk disk, Step end) {
        return new Disturbance(
                server.disturbance(),
                "no byte left on its disk for %d s%s".formatted(Kinds.HELD.toSeconds(), andThen),
                false,
                disk::fill,
                Kinds.HELD,
                end);
    }

    private Disturbance nodeCut() {
        return new Disturbance(
                "cut-node",
                "of two nodes the one that is asked closes every connection for %d s".formatted(Kinds.AWAY.toSeconds()),
                false,
                node::cut,
                Kinds.AWAY,
                node::heal);
    }

    private Disturbance rolled(FleetService service) {
        return Kinds.rolled(
                service.shortName(),
                "SIGTERM of one of two instances, then of the other",
                () -> rollOneAfterTheOther(service));
    }

    private void rollOneAfterTheOther(FleetService service) throws InterruptedException {
        for (var instance : instances(service)) {
            var processes = named(file(instance));
            var before = processes.ids();
            processes.end();
            long end = System.nanoTime() + TO_RESTART.toNanos();
            while (processes.ids().isEmpty() || processes.ids().equals(before)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(instance.name() + " did not end and start again");
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            new Readiness(() -> {}).await(instance, TO_RESTART);
        }
    }

    private void startRedis() {
        fleet.servers().redis().startAgain();
    }

    private void startPostgres() {
        fleet.servers().postgres().startAgain();
    }

    private void startKafka() {
        fleet.servers().kafka().startAgain();
    }

    private LocalProcesses redis() {
        return named("redis.pid");
    }

    private LocalProcesses postgres() {
        return named("postgres/postmaster.pid");
    }

    private LocalProcesses kafka() {
        return named("kafka.pid");
    }

    private LocalProcesses named(String file) {
        return new LocalProcesses(List.of(data.resolve(file)));
    }

    private List<Path> files(FleetService service) {
        return instances(service).stream()
                .map(LocalDisturbances::file)
                .map(data::resolve)
                .toList();
    }

    private static String file(ApartService instance) {
        return instance.name() + ".pid";
    }

    private List<ApartService> instances(FleetService service) {
        return fleet.services().stream()
                .filter(each -> each.service() == service)
                .map(ApartService.class::cast)
                .toList();
    }
}
