package io.coalscan.local.chaos;

import io.coalscan.local.Memory;
import io.coalscan.local.compose.ComposeFleet;
import io.coalscan.local.compose.ComposeProject;
import io.coalscan.local.compose.DockerCommand;
import io.coalscan.local.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** That of docker-compose.yml, with two instances of some services, two nodes, and servers that can be looked into from this machine. */
final class ComposeChaosFleet implements ChaosFleet {
    /** Services of which there are two. */
    static final List<String> TWICE = List.of("scan", "pnl", "gateway");

    private static final String PASSWORD = "coalscan";

    private final int port = Ports.free();
    private final int postgres = Ports.free();
    private final int redis = Ports.free();
    private final int kafka = Ports.free();
    private final ChaosChain chain = new ChaosChain(System.currentTimeMillis());
    private final ComposeFleet fleet;
    private final List<Disturbance> disturbances;
    private final Path log;

    private ComposeChaosFleet(Path root, Path log) {
        var docker = new DockerCommand(root, environment());
        this.fleet = new ComposeFleet(new ComposeProject(docker, "coalscan-chaos", "deploy/docker/compose-chaos.yml"));
        this.disturbances = new ComposeDisturbances(docker, fleet).all();
        this.log = log;
    }

    /**
     * @param root folder of docker-compose.yml
     * @param data where what the containers said is written when it is closed
     */
    static ComposeChaosFleet of(Path root, Path data) {
        return new ComposeChaosFleet(root, data.resolve("containers.log"));
    }

    private Map<String, String> environment() {
        return Map.of(
                "COALSCAN_PORT",
                Integer.toString(port),
                "COALSCAN_POSTGRES_PORT",
                Integer.toString(postgres),
                "COALSCAN_REDIS_PORT",
                Integer.toString(redis),
                "COALSCAN_KAFKA_PORT",
                Integer.toString(kafka),
                "COALSCAN_DB_PASSWORD",
                PASSWORD,
                "COALSCAN_SIM_OPTIONS",
                String.join(" ", chain.options()),
                "COALSCAN_SOL_USD",
                "150",
                "COALSCAN_RPC_URLS",
                "",
                // each question comes from a caller of its own
                "COALSCAN_GATEWAY_TRUSTEDPROXIES",
                "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16",
                "COALSCAN_GATEWAY_INSTANCES",
                "2");
    }

    @Override
    public List<Disturbance> disturbances() {
        return disturbances;
    }

    @Override
    public void start() {
        fleet.start(TWICE);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<String> mints() {
        return chain.mints();
    }

    @Override
    public Stored stored() {
        return new Stored(new Memory(Map.of(
                "coalscan.db.port",
                Integer.toString(postgres),
                "coalscan.db.name",
                "coalscan",
                "coalscan.db.user",
                "coalscan",
                "coalscan.db.password",
                PASSWORD,
                "coalscan.redis",
                "redis://localhost:" + redis)));
    }

    @Override
    public String kafka() {
        return "localhost:" + kafka;
    }

    @Override
    public void close() {
        try {
            Files.writeString(log, fleet.logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fleet.close();
        }
    }
}
