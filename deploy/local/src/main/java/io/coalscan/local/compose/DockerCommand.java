package io.coalscan.local.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The docker command.
 *
 * @param folder in which it is called
 * @param environment set for each call; an empty value says more than what a file .env says
 */
public record DockerCommand(Path folder, Map<String, String> environment) implements Docker {
    private static final int NO_SUCH_COMMAND = 127;

    public DockerCommand {
        environment = Map.copyOf(environment);
    }

    @Override
    public Outcome tried(List<String> arguments) {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
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
