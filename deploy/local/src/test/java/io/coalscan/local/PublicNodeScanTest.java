package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.local.node.WatchedNode;
import io.coalscan.model.ReadingOrder;
import io.coalscan.model.api.Holder;
import io.coalscan.model.api.TokenScanResult;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.fault.Faults;
import io.coalscan.sim.fault.RateLimits;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** One scan of a token of 60 holders and 300 transactions from one node that allows 100 calls in 10 s, 40 of a method. */
@Timeout(300)
class PublicNodeScanTest {

    @TempDir
    private static Path data;

    private static SimNode node;
    private static WatchedNode watched;
    private static TokenScanResult result;

    @BeforeAll
    static void scan() throws Exception {
        node = SimNode.start(
                SimSettings.DEFAULT.withStories(List.of("fresh-bundle")).withGenerated(1, 60, 300));
        node.world().makeGenerated();
        watched = new WatchedNode(node.url());
        try (var fleet = Fleet.start(new FleetOptions(0, data, watched.url(), null, 150.0, Set.of()));
                var http = HttpClient.newHttpClient()) {
            node.faults(Faults.NONE.limits(RateLimits.PUBLIC));
            node.resetStats();
            var body = JsonMapper.shared()
                    .writeValueAsString(
                            Map.of("contractAddress", node.world().generated().getFirst()));
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + fleet.port() + "/api/v1/scan"))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = JsonMapper.shared()
                    .readTree(http.send(request, BodyHandlers.ofByteArray()).body());
            assertThat(answer.path("success").asBoolean())
                    .as(answer.path("error").toString())
                    .isTrue();
            result = JsonMapper.shared().treeToValue(answer.path("data"), TokenScanResult.class);
        }
    }

    @AfterAll
    static void stop() {
        watched.close();
        node.close();
    }

    /** The two services do not wait for each other to the last call: a few others may come in between. */
    @Test
    void theLargestHoldersAreListedBeforeOthers() {
        var ofTheLargest =
                largest().stream().flatMap(PublicNodeScanTest::addresses).collect(Collectors.toSet());
        var first = watched.askedAbout("getSignaturesForAddress").stream()
                .distinct()
                .limit(ofTheLargest.size())
                .toList();
        assertThat(first).filteredOn(ofTheLargest::contains).hasSizeGreaterThanOrEqualTo(first.size() * 4 / 5);
    }

    /** A call may still be refused once too often: of a few of them something can stay unknown. */
    @Test
    void whatCarriesTheScoreIsKnownOfNearlyAllTheLargest() {
        assertThat(largest())
                .filteredOn(holder -> holder.firstHoldTime() != null && holder.funding() != null)
                .hasSizeGreaterThanOrEqualTo(ReadingOrder.LARGEST * 4 / 5);
    }

    @Test
    void theAnswerIsAScoreThatSaysWhatItDoesNotKnow() {
        assertThat(result.coalScore()).isNotNull();
        assertThat(result.partial()).isTrue();
        var coverage = result.coverage();
        assertThat(coverage.holders().read()).isEqualTo(coverage.holders().wanted());
        assertThat(coverage.transactions().read())
                .isLessThan(coverage.transactions().wanted());
        assertThat(coverage.wallets().read()).isLessThan(coverage.wallets().wanted());
        assertThat(coverage.histories().read()).isLessThan(coverage.histories().wanted());
        assertThat(result.confidence()).isLessThan(1);
    }

    @Test
    void theNodeIsHardlyEverOverrun() {
        var stats = node.stats();
        assertThat(stats.tooMany()).isLessThanOrEqualTo(stats.totalCalls() / 20);
    }

    private static List<Holder> scored() {
        return result.holders().stream().filter(Holder::scored).toList();
    }

    private static List<Holder> largest() {
        return scored().subList(0, ReadingOrder.LARGEST);
    }

    private static Stream<String> addresses(Holder holder) {
        return Stream.concat(Stream.of(holder.walletAddress()), holder.tokenAccounts().stream());
    }
}
