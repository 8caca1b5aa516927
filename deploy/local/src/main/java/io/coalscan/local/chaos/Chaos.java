package io.coalscan.local.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./coalscan chaos [NAME ...]}: a fleet of its own is disturbed in one way after another while it scans. Prints a table; ends with 1 when a promise
 * was broken: an accepted scan that is neither answered nor failed, anything stored twice, a number that an undisturbed run does not give, an answer that
 * is no honest one. On this machine only, and over by itself.
 */
public final class Chaos {
    private static final int BROKEN = 1;
    private static final int BAD_USAGE = 2;
    /** Enough for an empty database, its log and some more. */
    private static final int DISK_MEGABYTES = 320;

    private Chaos() {}

    /** @param arguments names of disturbances, none for all */
    public static void main(String[] arguments) throws Exception {
        // one log for all that runs in this process, set up once by logback.xml
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var data = Files.createTempDirectory("coalscan-chaos");
        System.setProperty("coalscan.log", data.resolve("fleet.log").toString());
        System.exit(runOrTell(data, new LinkedHashSet<>(List.of(arguments))));
    }

    /** Threads of the servers would keep a process alive that only failed. */
    private static int runOrTell(Path data, Set<String> names) {
        try {
            return run(data, names);
        } catch (Exception e) {
            e.printStackTrace(System.err);
            return BROKEN;
        }
    }

    private static int run(Path data, Set<String> names) throws Exception {
        var disk = names.isEmpty() || names.contains(Disturbances.FULL_DISK)
                ? smallDisk(data)
                : Optional.<SmallDisk>empty();
        var chaos = ChaosFleet.on(data);
        var kept = new AtomicBoolean();
        // also when it is interrupted: nothing may stay behind, neither servers nor what is mounted
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            chaos.close();
            disk.ifPresent(SmallDisk::close);
            forget(data, kept.get());
        }));
        chaos.start();
        var chosen = chosen(new Disturbances(chaos, data, disk).all(), names);
        if (chosen.isEmpty()) {
            return BAD_USAGE;
        }
        kept.set(new Report(System.out).print(new Rehearsal(chaos, System.out).run(chosen)));
        return kept.get() ? 0 : BROKEN;
    }

    private static void forget(Path data, boolean kept) {
        if (!kept) {
            System.out.println("logs of the services: " + data);
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<SmallDisk> smallDisk(Path data) throws Exception {
        try {
            return Optional.of(SmallDisk.mount(data.resolve("postgres"), DISK_MEGABYTES));
        } catch (SmallDisk.NotAllowed e) {
            System.out.println(Disturbances.FULL_DISK + " is left out: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** In the order of all; none when a name is unknown. */
    private static List<Disturbance> chosen(List<Disturbance> all, Set<String> names) {
        var known = new ArrayList<>(all);
        known.removeIf(each -> !names.isEmpty() && !names.contains(each.name()));
        if (!names.isEmpty() && known.size() < names.size()) {
            System.err.println("unknown among " + names + "; known are "
                    + all.stream().map(Disturbance::name).toList());
            return List.of();
        }
        return known;
    }
}
