package io.coalscan.local.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The docker command, called from the folder of docker-compose.yml. */
final class Docker {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final int NO_SUCH_COMMAND = 127;

    /** @param output both what it said and what went wrong */
    record Outcome(int status, String output) {
        boolean well() {
            return status == 0;
        }
    }

    private final Map<String, String> environment;

    /** @param environment set, or when blank removed, for each call */
    Docker(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** @throws IllegalStateException when the command fails */
    String run(List<String> arguments) {
        var outcome = tried(arguments);
        if (!outcome.well()) {
            throw new IllegalStateException("docker " + String.join(" ", arguments) + ": " + outcome.output());
        }
        return outcome.output();
    }

    Outcome tried(List<String> arguments) {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        environment.forEach((name, value) -> {
            if (value.isBlank()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes());
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException absent) {
            return new Outcome(NO_SUCH_COMMAND, String.valueOf(absent.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}
