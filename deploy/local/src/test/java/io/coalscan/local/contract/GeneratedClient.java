package io.coalscan.local.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A client whose types are generated from openapi.yaml, in a folder of its own beside the tests. */
public final class GeneratedClient {
    private static final Path FOLDER = Path.of("src", "test", "client").toAbsolutePath();

    private GeneratedClient() {}

    /** Generates, compiles and runs it; skips the calling test, with a reason, where there is no Node. */
    public static void run(String url, String mint) throws IOException, InterruptedException {
        assumeTrue(isThere("node") && isThere("npm"), "no Node.js here");
        if (!isInstalled()) {
            succeeds("npm", "ci", "--no-audit", "--no-fund");
        }
        succeeds("npm", "run", "--silent", "generate");
        succeeds("npm", "run", "--silent", "compile");
        succeeds("node", "generated/out/smoke.js", url, mint);
    }

    private static boolean isInstalled() throws IOException {
        var installed = FOLDER.resolve("node_modules").resolve(".package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(FOLDER.resolve("package-lock.json")))
                        >= 0;
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return start(program, "--version").waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static void succeeds(String... command) throws IOException, InterruptedException {
        var process = start(command);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("%s%n%s", String.join(" ", command), output)
                .isZero();
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
