package io.coalscan.local.chaos;

import io.coalscan.local.chaos.ChaosArguments.NotUnderstood;
import io.coalscan.local.compose.ComposeProject;
import io.coalscan.local.compose.DockerCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./coalscan chaos [--containers] [NAME ...]}: a fleet of its own is disturbed in one way after another while it scans. Prints a table; ends with 1
 * when a promise was broken: an accepted scan that is neither answered nor failed, anything stored twice, a number that an undisturbed run does not give,
 * an answer that is no honest one. On this machine only, and over by itself.
 */
public final class Chaos {
    private static final int BROKEN = 1;
    private static final int BAD_USAGE = 2;

    private Chaos() {}

    public static void main(String[] arguments) throws Exception {
        // one log for all that runs in this process, set up once by logback.xml
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var data = Files.createTempDirectory("coalscan-chaos");
        System.setProperty("coalscan.log", data.resolve("fleet.log").toString());
        System.exit(runOrTell(data, ChaosArguments.of(List.of(arguments))));
    }

    /** Threads of the servers would keep a process alive that only failed. */
    private static int runOrTell(Path data, ChaosArguments asked) {
        try {
            var root = Path.of(System.getProperty("coalscan.root", ".")).toRealPath();
            var missing = asked.containers() ? missingFor(root) : "";
            if (!missing.isEmpty()) {
                System.err.println(missing);
                return BAD_USAGE;
            }
            return run(data, root, asked);
        } catch (NotUnderstood e) {
            System.err.println(e.getMessage());
            return BAD_USAGE;
        } catch (Exception e) {
            e.printStackTrace(System.err);
            return BROKEN;
        }
    }

    private static String missingFor(Path root) {
        return ComposeProject.missing(new DockerCommand(root, Map.of()), System.getenv("COALSCAN_VERSION"));
    }

    private static int run(Path data, Path root, ChaosArguments asked) throws Exception {
        var chaos = asked.containers()
                ? ComposeChaosFleet.of(root, data)
                : LocalChaosFleet.on(data, SmallDisks.mount(data, asked::wants));
        var nothingToTell = new AtomicBoolean(true);
        // also when it is interrupted: nothing may stay behind, neither servers nor what is mounted
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            chaos.close();
            forget(data, nothingToTell.get());
        }));
        var chosen = asked.chosenFrom(chaos.disturbances());
        nothingToTell.set(false);
        chaos.start();
        boolean kept = new Report(System.out).print(new Rehearsal(chaos, System.out).run(chosen));
        nothingToTell.set(kept);
        return kept ? 0 : BROKEN;
    }

    private static void forget(Path data, boolean nothingToTell) {
        if (!nothingToTell) {
            System.out.println("logs of the services: " + data);
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
