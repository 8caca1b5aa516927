package io.coalscan.local.compose;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One use of docker-compose.yml, beside others on the same engine.
 *
 * @param docker in the folder of docker-compose.yml
 * @param override the file that changes it
 */
public record ComposeProject(Docker docker, String name, String override) {
    private static final List<String> IMAGES =
            List.of("gateway", "scan", "holder", "pnl", "wallet", "bundle", "solana-sim");

    /**
     * What is not there and has to be; empty when the fleet can run.
     *
     * @param version tag of the images; null for the usual one
     */
    public static String missing(Docker docker, @Nullable String version) {
        if (!docker.tried(List.of("info")).well()) {
            return "no container engine answers";
        }
        if (!docker.tried(List.of("compose", "version")).well()) {
            return "docker compose is not installed";
        }
        return IMAGES.stream()
                .map(image -> "coalscan/" + image + ":" + requireNonNullElse(version, "local"))
                .filter(image ->
                        !docker.tried(List.of("image", "inspect", image)).well())
                .findFirst()
                .map(image -> "there is no image " + image + ": ./coalscan images makes it")
                .orElse("");
    }

    String compose(String... arguments) {
        return docker.run(composed(arguments));
    }

    /** The network that all containers meet in. */
    String network() {
        return name + "_default";
    }

    List<String> composed(String... arguments) {
        var command = new ArrayList<>(List.of("compose", "--project-name", name));
        Stream.of("docker-compose.yml", override).forEach(file -> command.addAll(List.of("--file", file)));
        command.addAll(List.of(arguments));
        return command;
    }
}
