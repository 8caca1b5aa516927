package io.coalscan.local.chaos;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import io.coalscan.local.Fleet;
import io.coalscan.local.chaos.Disturbance.Step;
import io.coalscan.local.server.LocalServers;
import io.coalscan.local.service.ApartService;
import io.coalscan.local.service.FleetService;
import io.coalscan.local.service.Readiness;
import io.coalscan.local.service.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What is done to a local fleet, in the order in which it is done. */
final class Disturbances {
    static final String FULL_DISK = "disk-postgres";

    private static final Duration AWAY = ofSeconds(8);
    private static final Duration HELD = ofSeconds(10);
    /** Longer than callers wait: what it holds has to go elsewhere. */
    private static final Duration LONG = ofSeconds(35);

    private static final Duration TO_RESTART = ofSeconds(90);
    private static final long LOOK_MILLIS = 50;

    private final ChaosFleet chaos;
    private final Fleet fleet;
    private final Path data;
    private final Optional<SmallDisk> disk;

    /** @param disk that PostgreSQL keeps its data on */
    Disturbances(ChaosFleet chaos, Path data, Optional<SmallDisk> disk) {
        this.chaos = chaos;
        this.fleet = chaos.fleet();
        this.data = data;
        this.disk = disk;
    }

    List<Disturbance> all() {
        var all = new ArrayList<Disturbance>();
        Stream.of(FleetService.values()).map(this::killed).forEach(all::add);
        all.addAll(servers(fleet.servers()));
        all.add(paused("pnl", files(FleetService.PNL).getFirst(), "one of two", LONG));
        all.add(paused("redis", data.resolve("redis.pid"), "all of it", HELD));
        all.add(paused("postgres", data.resolve("postgres/postmaster.pid"), "all of it", HELD));
        disk.map(Disturbances::full).ifPresent(all::add);
        all.add(nodeCut());
        all.add(rolled(FleetService.SCAN));
        all.add(rolled(FleetService.PNL));
        return all;
    }

    /** All instances at once: with one left the other's death is hardly seen. They start again by themselves. */
    private Disturbance killed(FleetService service) {
        var files = files(service);
        return new Disturbance(
                "kill-" + service.shortName(),
                files.size() == 1 ? "kill -9" : "kill -9 of both instances",
                service == FleetService.GATEWAY,
                new LocalProcesses(files)::kill,
                ZERO,
                Step.NONE);
    }

    private static List<Disturbance> servers(LocalServers servers) {
        return List.of(
                stopped("redis", servers.redis()::close, servers.redis()::startAgain),
                stopped("postgres", servers.postgres()::close, servers.postgres()::startAgain),
                stopped("kafka", servers.kafka()::close, servers.kafka()::startAgain));
    }

    private static Disturbance stopped(String server, Step stop, Step start) {
        return new Disturbance(
                "stop-" + server, "stopped, started %d s later".formatted(AWAY.toSeconds()), false, stop, AWAY, start);
    }

    private static Disturbance paused(String name, Path pidFile, String howMuch, Duration held) {
        var processes = new LocalProcesses(List.of(pidFile));
        return new Disturbance(
                "pause-" + name,
                "SIGSTOP, SIGCONT %d s later; %s".formatted(held.toSeconds(), howMuch),
                false,
                processes::pause,
                held,
                processes::resume);
    }

    private static Disturbance full(SmallDisk disk) {
        return new Disturbance(
                FULL_DISK,
                "no byte left on its disk for %d s".formatted(HELD.toSeconds()),
                false,
                disk::fill,
                HELD,
                disk::free);
    }

    private Disturbance nodeCut() {
        return new Disturbance(
                "cut-node",
                "of two nodes the one that is asked closes every connection for %d s".formatted(AWAY.toSeconds()),
                false,
                () -> chaos.cut(chaos.preferredNode()),
                AWAY,
                chaos::heal);
    }

    private Disturbance rolled(FleetService service) {
        return new Disturbance(
                "roll-" + service.shortName(),
                "SIGTERM of one of two instances, then of the other",
                false,
                () -> rollOneAfterTheOther(service),
                ZERO,
                Step.NONE);
    }

    private void rollOneAfterTheOther(FleetService service) throws InterruptedException {
        for (var instance : instances(service)) {
            var processes = new LocalProcesses(List.of(file(instance)));
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

    private List<Path> files(FleetService service) {
        return instances(service).stream().map(this::file).toList();
    }

    private Path file(ApartService instance) {
        return data.resolve(instance.name() + ".pid");
    }

    private List<ApartService> instances(FleetService service) {
        return fleet.services().stream()
                .filter(each -> each.service() == service)
                .map(Disturbances::apart)
                .toList();
    }

    private static ApartService apart(RunningService service) {
        return (ApartService) service;
    }
}
