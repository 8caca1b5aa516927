package io.coalscan.service.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/**
 * Decides once per JVM where the servers of tests come from: containers where a container engine answers, programs on this machine otherwise.
 * {@code COALSCAN_TEST_SERVERS} says {@code containers} or {@code embedded} to have it so.
 */
final class TestServers {
    private static final List<Path> USUAL_SOCKETS = List.of(
            Path.of("/var/run/docker.sock"),
            Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"),
            Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"));

    private static final class Decision {
        static final boolean CONTAINERS = decided();
    }

    private TestServers() {}

    static boolean inContainers() {
        return Decision.CONTAINERS;
    }

    /** What a system property says, or the environment: {@code coalscan.redis.image} or {@code COALSCAN_REDIS_IMAGE}. */
    static String setting(String property, String otherwise) {
        var named = property.toUpperCase(Locale.ROOT).replace('.', '_');
        var told = System.getProperty(property, System.getenv().getOrDefault(named, ""));
        return told.isBlank() ? otherwise : told;
    }

    private static boolean decided() {
        var wish = setting("coalscan.test.servers", "");
        boolean containers = switch (wish) {
            case "" -> engineAnswers();
            case "containers" -> true;
            case "embedded" -> false;
            default -> throw new IllegalArgumentException("COALSCAN_TEST_SERVERS is containers or embedded: " + wish);
        };
        var why = !wish.isEmpty() ? "as wished" : containers ? "an engine answers" : "no container engine answers";
        System.out.println("Servers of these tests: " + (containers ? "containers" : "embedded") + ", " + why);
        return containers;
    }

    /** Where nothing points to an engine none is looked for: that alone takes seconds. */
    private static boolean engineAnswers() {
        boolean pointedTo =
                !setting("docker.host", "").isEmpty() || USUAL_SOCKETS.stream().anyMatch(Files::exists);
        return pointedTo && DockerClientFactory.instance().isDockerAvailable();
    }
}
