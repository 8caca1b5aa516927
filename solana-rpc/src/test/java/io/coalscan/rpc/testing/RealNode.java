package io.coalscan.rpc.testing;

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
import tools.jackson.databind.json.JsonMapper;

/** A node that nobody here wrote: a real validator's JSON-RPC with the real token programs, in a process of its own on a port of its own. */
public final class RealNode implements AutoCloseable {
    private static final Path FOLDER = Path.of("solana-rpc", "src", "test", "node");

    private final Process process;
    private final JsonNode story;

    private RealNode(Process process, JsonNode story) {
        this.process = process;
        this.story = story;
    }

    /**
     * Starts it and waits until its story is told. Skips the calling test, with a reason, where it cannot be had.
     *
     * @param script one of the stories beside it, such as {@code pool-story.cjs}
     */
    public static RealNode start(String script) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the node is built for Linux");
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "the node is built for x86-64");
        assumeTrue(runs("node", "--version"), "no Node.js here");
        Path folder = folder();
        if (!isInstalled(folder)) {
            assumeTrue(runs("npm", "ci", "--no-audit", "--no-fund"), "npm cannot install the node here");
        }
        Process process = new ProcessBuilder("node", script)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String line = CompletableFuture.supplyAsync(() -> lastLine(process))
                    .orTimeout(90, TimeUnit.SECONDS)
                    .join();
            if (line == null) {
                throw new IllegalStateException("the node ended without telling its story");
            }
            return new RealNode(process, JsonMapper.shared().readTree(line));
        } catch (RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    public String url() {
        return story.path("url").asString();
    }

    /** What was done on it, in the words of the script. */
    public JsonNode story() {
        return story;
    }

    /** From the root of the repository, in whichever of its modules the test runs. */
    private static Path folder() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(FOLDER))) {
                return up.resolve(FOLDER);
            }
        }
        throw new IllegalStateException("no " + FOLDER + " above " + Path.of("").toAbsolutePath());
    }

    /** Whether what is installed is what the lock file asks for now. */
    private static boolean isInstalled(Path folder) throws IOException {
        Path installed = folder.resolve("node_modules").resolve(".package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(folder.resolve("package-lock.json")))
                        >= 0;
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
                    .directory(folder().toFile())
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
