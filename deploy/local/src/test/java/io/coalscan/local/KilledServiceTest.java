package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.local.service.FleetService;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.fault.Faults;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A service whose process is killed in the middle of a scan costs time, never facts. */
@Timeout(600)
class KilledServiceTest {
    /** Long enough that a service can be killed between a question to the node and its answer. */
    private static final Faults SLOW = Faults.NONE.latency(Duration.ofMillis(1_000), Duration.ZERO);

    private static final String WHILE_HOLDERS_ARE_READ = "transfer-fee";
    private static final String WHILE_THE_LEDGER_IS_READ = "slow-rug";
    private static final String BEFORE_THE_ANSWER = "fresh-bundle";
    private static final String LONG_AWAY = "exited-whales";
    private static final List<String> STORIES =
            List.of(WHILE_HOLDERS_ARE_READ, WHILE_THE_LEDGER_IS_READ, BEFORE_THE_ANSWER, LONG_AWAY);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    private static Path data;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static SimNode node;
    private static Fleet fleet;
    private static Scans scans;

    @BeforeAll
    static void start() throws Exception {
        node = SimNode.start(SimSettings.DEFAULT.withStories(STORIES));
        var apart = Set.of(FleetService.HOLDER, FleetService.PNL);
        fleet = Fleet.start(new FleetOptions(0, data, node.url(), null, 150.0, apart));
        scans = new Scans(HTTP, fleet);
    }

    @AfterAll
    static void stop() {
        fleet.close();
        node.close();
        HTTP.close();
    }

    @Test
    void holdersAreReadByTheNextProcess() throws Exception {
        node.faults(SLOW);
        long asked = node.stats().roundTrips();
        var scanId = scans.begin(mintOf(WHILE_HOLDERS_ARE_READ));
        until(() -> node.stats().roundTrips() > asked);
        kill(FleetService.HOLDER);
        node.faults(Faults.NONE);

        assertThat(Scans.facts(completed(scanId))).isEqualTo(undisturbed(WHILE_HOLDERS_ARE_READ));
    }

    @Test
    void theLedgerIsReadByTheNextProcess() throws Exception {
        var scanId = killWhileTheLedgerIsRead(mintOf(WHILE_THE_LEDGER_IS_READ));

        assertThat(Scans.facts(completed(scanId))).isEqualTo(undisturbed(WHILE_THE_LEDGER_IS_READ));
    }

    @Test
    void aLedgerThatWasBuiltAndPerhapsNotSentIsSentByTheNextProcess() throws Exception {
        var scanId = scans.begin(mintOf(BEFORE_THE_ANSWER));
        until(() -> isBuilt(scanId));
        kill(FleetService.PNL);

        assertThat(Scans.facts(completed(scanId))).isEqualTo(undisturbed(BEFORE_THE_ANSWER));
    }

    @Test
    void allFactsFollowWhenTheServiceStayedAwayUntilCallersHadToBeAnswered() throws Exception {
        var mint = mintOf(LONG_AWAY);
        var scanId = killWhileTheLedgerIsRead(mint);
        long successor = successorOf(FleetService.PNL);
        signal("STOP", successor);

        var early = scans.answer(mint);
        signal("CONT", successor);

        assertThat(early.path("error").path("code").asString()).isEqualTo("SCAN_TIMEOUT");
        assertThat(Scans.facts(completed(scanId))).isEqualTo(undisturbed(LONG_AWAY));
    }

    private static String killWhileTheLedgerIsRead(String mint) throws Exception {
        node.faults(SLOW);
        var scanId = scans.begin(mint);
        scans.await(scanId, KilledServiceTest::readsTransactions, PATIENCE);
        kill(FleetService.PNL);
        node.faults(Faults.NONE);
        assertThat(isBuilt(scanId)).isFalse();
        return scanId;
    }

    private static boolean readsTransactions(JsonNode status) {
        return status.path("progress")
                .valueStream()
                .anyMatch(it -> it.path("part").asString().equals("LEDGER"));
    }

    private static JsonNode completed(String scanId) throws Exception {
        return scans.await(scanId, it -> !it.path("result").path("partial").asBoolean(true), PATIENCE)
                .path("result");
    }

    /** The facts that services find who never heard of the token and are left in peace. */
    private static JsonNode undisturbed(String story) throws Exception {
        Memory.of(fleet).forgetAll();
        return Scans.facts(scans.answer(mintOf(story)).path("data"));
    }

    private static boolean isBuilt(String scanId) throws IOException {
        return Files.readString(data.resolve("pnl.log")).contains("ledger built scanId=" + scanId);
    }

    private static void kill(FleetService service) throws IOException {
        var process = process(service).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static long successorOf(FleetService service) throws Exception {
        until(() -> process(service).isPresent());
        return process(service).orElseThrow().pid();
    }

    private static Optional<ProcessHandle> process(FleetService service) throws IOException {
        return Files.readString(data.resolve(service.shortName() + ".pid"))
                .lines()
                .findFirst()
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of);
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        var sent = new ProcessBuilder("kill", "-" + name, Long.toString(process)).start();
        assertThat(sent.waitFor()).isZero();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void until(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static String mintOf(String story) {
        return node.world().stories().stream()
                .filter(it -> it.name().equals(story))
                .findFirst()
                .orElseThrow()
                .mint();
    }
}
