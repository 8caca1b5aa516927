package io.coalscan.local.readme;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./coalscan up} and the other commands, as a reader types them in the folder of the project. */
final class RunningScript implements AutoCloseable {
    private final Path root;
    private final Path folder;
    private final int port;
    private final Process up;

    private RunningScript(Path root, Path folder, int port, Process up) {
        this.root = root;
        this.folder = folder;
        this.port = port;
        this.up = up;
    }

    /** What a command printed and how it ended. */
    record Outcome(int status, String output) {}

    /** Returns when the fleet says that it is ready. */
    static RunningScript up(Path root, Path folder, int port) throws IOException {
        // what the script would build is what this build has just built
        Files.writeString(root.resolve("deploy/local/target/built"), "");
        var up = new ProcessBuilder(
                        root.resolve("coalscan").toString(),
                        "up",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.resolve(".coalscan").toString())
                .redirectErrorStream(true)
                .start();
        var words = new ArrayList<String>();
        var reader = up.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            words.add(line);
            if (line.contains("CoalScan is ready: http://localhost:" + port)) {
                drain(reader);
                return new RunningScript(root, folder, port, up);
            }
        }
        throw new IllegalStateException("the fleet did not start:\n" + String.join("\n", words));
    }

    Outcome run(String command) throws IOException, InterruptedException {
        var typed = command.replace("./coalscan", root.resolve("coalscan").toString())
                .replace("localhost:8080", "localhost:" + port);
        var builder = new ProcessBuilder("bash", "-c", typed).directory(folder.toFile());
        builder.environment().put("COALSCAN_URL", "http://localhost:" + port);
        var errors = folder.resolve("stderr");
        var process = builder.redirectError(errors.toFile()).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return new Outcome(status, status == 0 ? output : output + Files.readString(errors));
    }

    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> all = up.descendants().toList();
        up.destroy();
        up.waitFor(60, TimeUnit.SECONDS);
        all.forEach(process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    private static void drain(BufferedReader reader) {
        Thread.ofVirtual().start(() -> reader.lines().forEach(line -> {}));
    }
}
