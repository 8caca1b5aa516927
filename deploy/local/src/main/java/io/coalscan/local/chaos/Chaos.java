package io.coalscan.local.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        int status = run(data, new LinkedHashSet<>(List.of(arguments)));
        if (status == 0) {
            FileSystemUtils.deleteRecursively(data);
        } else {
            System.out.println("logs of the services: " + data);
        }
        System.exit(status);
    }

    private static int run(Path data, Set<String> names) throws Exception {
        var disk = names.isEmpty() || names.contains(Disturbances.FULL_DISK)
                ? smallDisk(data)
                : Optional.<SmallDisk>empty();
        try (var chaos = ChaosFleet.start(data)) {
            var chosen = chosen(new Disturbances(chaos, data, disk).all(), names);
            if (chosen.isEmpty()) {
                return BAD_USAGE;
            }
            var outcomes = new Rehearsal(chaos, System.out).run(chosen);
            return new Report(System.out).print(outcomes) ? 0 : BROKEN;
        } finally {
            if (disk.isPresent()) {
                disk.get().close();
            }
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
