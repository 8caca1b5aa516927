package io.coalscan.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.coalscan.local.server.LocalPostgres;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.fault.Faults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The drill of docs/runbooks/backup-and-restore.md; skipped, with the reason, where PostgreSQL's client programs are missing or too old. */
@Timeout(300)
class BackupDrillTest {
    private static final Path SCRIPT =
            Path.of("../backup/backup").toAbsolutePath().normalize();
    private static final int UNAVAILABLE = 69;
    private static final List<String> STORIES = List.of("fresh-bundle", "slow-rug");
    private static final List<String> READS = List.of("score", "holders", "history", "traders", "candles", "bundles");
    private static final String SCHEMAS = "scan, holder, pnl, wallet";

    @TempDir
    private Path data;

    /** How a run of the script ended, and what it said. */
    private record Run(int status, String words) {}

    @Test
    void whatWasDumpedDroppedAndRestoredGivesTheSameAnswers() throws Exception {
        var file = data.resolve("coalscan.dump");
        try (var node = SimNode.start(SimSettings.DEFAULT.withStories(STORIES).withFaults(noNewSlots()))) {
            final Map<String, JsonNode> before;
            try (var fleet = fleet(node)) {
                var postgres = fleet.servers().postgres();
                skipWithout(postgres);
                before = answers(fleet, node);
                assertThat(backup(postgres, "dump", file.toString()).words()).isEmpty();
                assertThat(backup(postgres, "restore", "--replace", file.toString())
                                .words())
                        .contains("stop the services first");
            }
            try (var postgres = LocalPostgres.start(data.resolve("postgres"))) {
                assertThat(backup(postgres, "restore", file.toString()).words()).contains("there are schemas already");
                drop(postgres);
                assertThat(backup(postgres, "restore", file.toString()).words()).isEmpty();
                assertThat(backup(postgres, "restore", "--replace", file.toString())
                                .words())
                        .isEmpty();
                brokenFilesChangeNothing(postgres, file);
            }
            try (var fleet = fleet(node)) {
                assertThat(answersOfTheStored(fleet, node)).isEqualTo(before);
            }
        }
    }

    private void brokenFilesChangeNothing(LocalPostgres postgres, Path file) throws Exception {
        var half = data.resolve("half.dump");
        var whole = Files.readAllBytes(file);
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        assertThat(backup(postgres, "restore", "--replace", half.toString()).words())
                .contains("nothing was changed");
    }

    private Fleet fleet(SimNode node) throws InterruptedException {
        return Fleet.start(new FleetOptions(0, data, node.url(), "127.0.0.1/32", 150.0, Set.of()));
    }

    private static Map<String, JsonNode> answers(Fleet fleet, SimNode node) throws Exception {
        try (var edge = new Edge(fleet)) {
            for (var story : node.world().stories()) {
                assertThat(edge.scan(story.mint()).status()).isEqualTo(200);
            }
        }
        return answersOfTheStored(fleet, node);
    }

    private static Map<String, JsonNode> answersOfTheStored(Fleet fleet, SimNode node) throws Exception {
        var answers = new TreeMap<String, JsonNode>();
        try (var edge = new Edge(fleet)) {
            for (var story : node.world().stories()) {
                for (var read : READS) {
                    answers.put(read + " " + story.name(), read(edge, "/api/v1/" + read + "/" + story.mint()));
                }
            }
        }
        return answers;
    }

    /** A token's traders come when its history is read. */
    private static JsonNode read(Edge edge, String path) throws Exception {
        var answer = edge.get(path);
        while (answer.status() == 202) {
            TimeUnit.MILLISECONDS.sleep(100);
            answer = edge.get(path);
        }
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        var facts = (ObjectNode) Scans.facts(answer.data());
        // whether somebody happens to look for new trades
        facts.remove("refreshing");
        return facts;
    }

    private static void drop(LocalPostgres postgres) throws SQLException {
        var to = postgres.settings();
        var url = "jdbc:postgresql://localhost:" + to.get("coalscan.db.port") + "/" + to.get("coalscan.db.name");
        try (var connection =
                        DriverManager.getConnection(url, to.get("coalscan.db.user"), to.get("coalscan.db.password"));
                var statement = connection.createStatement()) {
            statement.execute("drop schema " + SCHEMAS + " cascade");
        }
    }

    private static void skipWithout(LocalPostgres postgres) throws Exception {
        var check = backup(postgres, "check");
        if (check.status() == UNAVAILABLE) {
            abort(check.words());
        }
        assertThat(check.words()).isEmpty();
    }

    private static Run backup(LocalPostgres postgres, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var to = postgres.settings();
        builder.environment().put("PGHOST", "localhost");
        builder.environment().put("PGPORT", to.get("coalscan.db.port"));
        builder.environment().put("PGDATABASE", to.get("coalscan.db.name"));
        builder.environment().put("PGUSER", to.get("coalscan.db.user"));
        builder.environment().put("PGPASSWORD", to.get("coalscan.db.password"));
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), words.strip());
    }

    private static Faults noNewSlots() {
        return Faults.NONE.frozenAt(ChainClock.slotAt(System.currentTimeMillis()));
    }
}
