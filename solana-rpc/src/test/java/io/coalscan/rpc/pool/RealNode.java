package io.coalscan.rpc.pool;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A node that nobody here wrote: a real validator's JSON-RPC with the real token programs, in a process of its own on a port of its own. */
final class RealNode implements AutoCloseable {
    private static final Path FOLDER = Path.of("src", "test", "node");

    private final Process process;
    private final JsonNode story;

    private RealNode(Process process, JsonNode story) {
        this.process = process;
        this.story = story;
    }

    /** Starts it and waits until its story is told. Skips the calling test, with a reason, where it cannot be had. */
    static RealNode start() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the node is built for Linux");
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "the node is built for x86-64");
        assumeTrue(runs("node", "--version"), "no Node.js here");
        if (!Files.exists(FOLDER.resolve("node_modules").resolve(".package-lock.json"))) {
            assumeTrue(runs("npm", "ci", "--no-audit", "--no-fund"), "npm cannot install the node here");
        }
        Process process = new ProcessBuilder("node", "node.cjs")
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String line = CompletableFuture.supplyAsync(() -> lastLine(process))
                    .orTimeout(90, TimeUnit.SECONDS)
                    .join();
            if (line == null) {
                throw new IllegalStateException("the node ended without telling its story");
            }
            return new RealNode(process, FakeNode.JSON.readTree(line));
        } catch (RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    String url() {
        return story.path("url").asString();
    }

    JsonNode story() {
        return story;
    }

    /** The node may print lines of its own before. */
    private static @Nullable String lastLine(Process process) {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (line != null && !line.startsWith("{\"url\"")) {
                line = lines.readLine();
            }
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(180, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }
}
