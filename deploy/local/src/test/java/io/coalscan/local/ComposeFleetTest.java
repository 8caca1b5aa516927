package io.coalscan.local;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.coalscan.local.bench.Facts;
import io.coalscan.local.compose.ComposeFleet;
import io.coalscan.local.compose.ComposeProject;
import io.coalscan.local.compose.Docker;
import io.coalscan.local.compose.DockerCommand;
import io.coalscan.local.server.Ports;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.SimStory;
import io.coalscan.sim.SimWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The fleet in containers, two instances of each service. Skipped, with the reason, where no engine answers or the images were not made. */
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposeFleetTest {
    private static final Set<String> COMPARED = Set.of("fresh-bundle", "slow-rug", "transfer-fee");

    private static ComposeFleet fleet;

    /** By service, how much of what it does an instance has done. */
    private static final Map<String, ToDoubleFunction<String>> SHARED = Map.of(
            "gateway", instance -> fleet.linesLogged(instance, "/api/v1/scan"),
            "scan", records("ledger.built"),
            "holder", records("scan.requested"),
            "pnl", records("holders.listed"),
            "wallet", records("holders.listed"),
            "bundle", records("links.requested"));

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final int PORT = Ports.free();
    private static final int NODE_PORT = Ports.free();
    private static final Docker DOCKER = new DockerCommand(ROOT, environment());
    private static final long LOOK_MILLIS = 200;

    @TempDir
    private static Path data;

    /** What the simulated node of compose-check.yml holds: addresses come from the seed. */
    private static SimWorld chain;

    /** More than are asked for within the second in which the edge gives an answer again. */
    private static List<String> coins;

    private static Edge edge;

    @BeforeAll
    static void start() {
        var missing = ComposeProject.missing(DOCKER, System.getenv("COALSCAN_VERSION"));
        assumeTrue(missing.isEmpty(), missing);
        chain = new SimWorld(SimSettings.DEFAULT.withGenerated(24, 30, 60));
        coins = chain.generated();
        fleet = new ComposeFleet(new ComposeProject(DOCKER, "coalscan-check", "deploy/docker/compose-check.yml"));
        fleet.start(SHARED.keySet());
        edge = new Edge(() -> PORT);
    }

    private static Map<String, String> environment() {
        return Map.of(
                "COALSCAN_PORT",
                Integer.toString(PORT),
                "COALSCAN_SIM_PORT",
                Integer.toString(NODE_PORT),
                // each question of the test comes from a caller of its own
                "COALSCAN_GATEWAY_TRUSTEDPROXIES",
                "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16",
                "COALSCAN_RPC_URLS",
                "");
    }

    @AfterAll
    static void stop() {
        if (fleet != null) {
            edge.close();
            fleet.close();
        }
    }

    @Test
    @Order(1)
    void findsWhatTheFleetInOneJvmFinds() throws Exception {
        var mints = chain.stories().stream()
                .filter(story -> COMPARED.contains(story.name()))
                .collect(toMap(SimStory::name, SimStory::mint));
        assertThat(mints).hasSameSizeAs(COMPARED);
        var options = new FleetOptions(0, data, "http://127.0.0.1:" + NODE_PORT, "127.0.0.0/8", null, Set.of());
        try (var inOneJvm = Fleet.start(options);
                var itsEdge = new Edge(inOneJvm)) {
            for (var mint : mints.entrySet()) {
                var found = edge.scan(mint.getValue());
                assertThat(found.status()).as(mint.getKey()).isEqualTo(200);
                assertThat(Facts.of(found.data()))
                        .as(mint.getKey())
                        .isEqualTo(Facts.of(itsEdge.scan(mint.getValue()).data()));
            }
        }
    }

    @Test
    @Order(2)
    void instancesShareTheWork() throws Exception {
        try (var callers = Executors.newFixedThreadPool(8)) {
            var scans = new ArrayList<Future<Integer>>();
            for (var mint : coins) {
                var caller = edge.nextCaller();
                scans.add(callers.submit(() -> scannedBy(caller, mint)));
            }
            for (var scan : scans) {
                assertThat(scan.get()).isEqualTo(200);
            }
        }

        SHARED.forEach((service, work) -> {
            var done =
                    fleet.instances(service).stream().map(work::applyAsDouble).toList();
            // how the work was shared is of interest, too
            System.out.println("two instances of " + service + ": " + done);
            assertThat(done).as(service).hasSize(2).allMatch(it -> it > 0);
        });
    }

    @Test
    @Order(3)
    void anInstanceThatDiedIsPassedOverAndItsSuccessorIsFound() throws Exception {
        var dead = fleet.instances("scan").getFirst();
        DOCKER.run(List.of("kill", dead));
        for (var mint : coins) {
            assertThat(edge.get("/api/v1/score/" + mint).status()).isEqualTo(200);
        }

        DOCKER.run(List.of("start", dead));
        for (int i = 0; requests(dead) == 0; i++) {
            var mint = coins.get(i % coins.size());
            assertThat(edge.get("/api/v1/score/" + mint).status()).isEqualTo(200);
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** By a connection of its own: the front spreads connections, and few that are kept may all be one gateway's. */
    private static int scannedBy(String caller, String mint) throws Exception {
        try (var own = new Edge(() -> PORT)) {
            return own.scan(mint, caller).status();
        }
    }

    private static ToDoubleFunction<String> records(String event) {
        return instance -> fleet.metric(instance, "coalscan_event_records_total", "event=\"" + event + "\"");
    }

    private static double requests(String scanService) {
        try {
            return fleet.metric(scanService, "http_server_requests_seconds_count", "/api/v1/score");
        } catch (IllegalStateException notYetListening) {
            return 0;
        }
    }
}
