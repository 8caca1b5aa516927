package io.coalscan.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One simulation in a process of its own, which Gatling ends with. */
final class GatlingRun {
    /** Simulations end by themselves before; what hangs is ended. */
    private static final int MOST_MINUTES = 4;

    private GatlingRun() {}

    /** @param folder for the simulation's files; what Gatling prints is in {@code gatling.out} */
    static List<Answer> of(Scenario scenario, Target target, Path mints, Path folder)
            throws IOException, InterruptedException {
        var order = new Order(target, mints, folder.resolve("answers"));
        var out = folder.resolve("gatling.out");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dcoalscan.log=" + folder.resolve("gatling.log")));
        command.addAll(order.asProperties());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "io.gatling.app.Gatling",
                "--simulation",
                scenario.simulation().getName(),
                "--results-folder",
                folder.resolve("gatling").toString(),
                "--no-reports"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || !Files.exists(order.answers())) {
                throw new IOException("the simulation failed:\n" + Files.readString(out));
            }
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(order.answers()).stream().map(Answer::read).toList();
    }
}
