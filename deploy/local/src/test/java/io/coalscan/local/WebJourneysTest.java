package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.coalscan.local.web.BrowserJourneys;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.fault.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The web application in a real browser, served by a whole fleet that reads the simulated chain. */
@Timeout(900)
class WebJourneysTest {
    private static final String ADMIN = "coalscan.admin-key";
    private static final String KEY = "a key that nobody guesses";
    /** More than are stored, so that a table is as long as it can be. */
    private static final int MANY = 1_200;

    @TempDir
    private static Path data;

    @Test
    void theJourneysOfTheRequirementsWorkInABrowser() throws Exception {
        assumeTrue(BrowserJourneys.missing().isEmpty(), () -> "no journeys: " + BrowserJourneys.missing());
        System.setProperty(ADMIN, KEY);
        // slow enough to be seen while it scans
        var latency = Faults.NONE.latency(Duration.ofMillis(60), Duration.ofMillis(10));
        try (var node = SimNode.start(SimSettings.DEFAULT.withGenerated(3, MANY, 3 * MANY))) {
            node.faults(latency);
            try (var fleet =
                    Fleet.start(new FleetOptions(0, data, node.url(), "127.0.0.1/32,::1/128", 150.0, Set.of()))) {
                var status = BrowserJourneys.run("http://localhost:" + fleet.port(), tokens(node), KEY);
                assertThat(status).isZero();
            }
        } finally {
            System.clearProperty(ADMIN);
        }
    }

    private static Map<String, Object> tokens(SimNode node) {
        List<String> generated = new ArrayList<>(node.world().generated());
        var many = generated.removeFirst();
        return Map.of("many", many, "unseen", generated);
    }
}
