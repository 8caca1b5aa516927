package io.coalscan.local.compose;

import io.coalscan.local.server.Ports;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The fleet of docker-compose.yml, under a name and on ports of its own. Closing it removes its containers and what they kept. */
public final class ComposeFleet implements AutoCloseable {
    private static final String PROJECT = "coalscan-check";
    private static final List<String> IMAGES =
            List.of("gateway", "scan", "holder", "pnl", "wallet", "bundle", "solana-sim");

    private final int port = Ports.free();
    private final int nodePort = Ports.free();
    private final Docker docker = new Docker(Map.of(
            "COALSCAN_PORT",
            Integer.toString(port),
            "COALSCAN_SIM_PORT",
            Integer.toString(nodePort),
            // each question of the test comes from a caller of its own
            "COALSCAN_GATEWAY_TRUSTEDPROXIES",
            "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16",
            "COALSCAN_RPC_URLS",
            ""));

    private ComposeFleet() {}

    /** What is not there and has to be; empty when the fleet can run. */
    public static String missing() {
        var docker = new Docker(Map.of());
        if (!docker.tried(List.of("info")).well()) {
            return "no container engine answers";
        }
        if (!docker.tried(List.of("compose", "version")).well()) {
            return "docker compose is not installed";
        }
        return IMAGES.stream()
                .map(name -> "coalscan/" + name + ":local")
                .filter(image ->
                        !docker.tried(List.of("image", "inspect", image)).well())
                .findFirst()
                .map(image -> "there is no image " + image + ": ./coalscan images makes it")
                .orElse("");
    }

    /**
     * Returns when all containers say that they are ready.
     *
     * @param twice services of which there are to be two instances
     */
    public static ComposeFleet start(Collection<String> twice) {
        var fleet = new ComposeFleet();
        var up = new ArrayList<>(List.of("up", "--detach", "--wait", "--no-build", "--quiet-pull"));
        twice.forEach(service -> up.addAll(List.of("--scale", service + "=2")));
        try {
            fleet.compose(up);
            return fleet;
        } catch (RuntimeException e) {
            e.addSuppressed(new IllegalStateException(fleet.docker
                    .tried(composed(List.of("logs", "--tail", "20")))
                    .output()));
            fleet.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    /** The simulated node that its services read. */
    public String nodeUrl() {
        return "http://127.0.0.1:" + nodePort;
    }

    /** Ids of a service's containers that run. */
    public List<String> instances(String service) {
        return compose(List.of("ps", "--quiet", service)).lines().sorted().toList();
    }

    /** The sum of an instance's samples of a metric whose labels contain this. */
    public double metric(String instance, String name, String label) {
        var sample = Pattern.compile(Pattern.quote(name) + "(?:\\{(.*)})? (\\S+)");
        return scrape(instance)
                .lines()
                .map(sample::matcher)
                .filter(line -> line.matches() && String.valueOf(line.group(1)).contains(label))
                .mapToDouble(line -> Double.parseDouble(line.group(2)))
                .sum();
    }

    /** Lines of an instance's log that contain the text. */
    public long linesLogged(String instance, String text) {
        return docker.run(List.of("logs", instance))
                .lines()
                .filter(line -> line.contains(text))
                .count();
    }

    public void kill(String instance) {
        docker.run(List.of("kill", instance));
    }

    public void startAgain(String instance) {
        docker.run(List.of("start", instance));
    }

    /** By the instance's own shell: nothing but the edge is reached from outside. */
    private String scrape(String instance) {
        return docker.run(List.of(
                "exec",
                instance,
                "bash",
                "-c",
                "exec 3<> /dev/tcp/127.0.0.1/$HEALTH_PORT;"
                        + " printf 'GET /actuator/prometheus HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3; cat <&3"));
    }

    private String compose(List<String> arguments) {
        return docker.run(composed(arguments));
    }

    private static List<String> composed(List<String> arguments) {
        var command = new ArrayList<>(List.of("compose", "--project-name", PROJECT));
        command.addAll(List.of("--file", "docker-compose.yml", "--file", "deploy/docker/compose-check.yml"));
        command.addAll(arguments);
        return command;
    }

    @Override
    public void close() {
        compose(List.of("down", "--volumes", "--timeout", "1"));
    }
}
