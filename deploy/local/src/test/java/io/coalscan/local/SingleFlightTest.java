package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.coalscan.local.Edge.Answer;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(200)
class SingleFlightTest {
    private static final int CALLERS = 20;

    @TempDir
    private Path data;

    @Test
    void twentyCallersOfOneColdTokenCostTheNodeOneScan() throws Exception {
        var settings = SimSettings.DEFAULT.withStories(List.of("fresh-bundle")).withGenerated(2, 30, 100);
        try (var node = SimNode.start(settings);
                var fleet = Fleet.start(new FleetOptions(0, data, node.url(), "127.0.0.1", 150.0, Set.of()));
                var edge = new Edge(fleet)) {
            node.world().makeGenerated();
            var mints = node.world().generated();
            edge.scan(mints.getFirst());

            node.resetStats();
            var together = atOnce(edge, mints.getLast());
            long ofAll = node.stats().totalCalls();
            Memory.of(fleet).forgetAll();
            node.resetStats();
            var alone = edge.scan(mints.getLast());

            assertThat(together)
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
            assertThat(together.stream()
                            .map(answer -> answer.data().path("scanId").asString()))
                    .hasSize(CALLERS)
                    .containsOnly(together.getFirst().data().path("scanId").asString());
            // not to the call: two services that want the same transaction share its call only when they ask in the
            // same moment
            assertThat(ofAll).isCloseTo(node.stats().totalCalls(), withinPercentage(25));
            System.out.printf(
                    "calls: %d callers at once %d, one caller %d%n",
                    CALLERS, ofAll, node.stats().totalCalls());
            assertThat(Scans.facts(together.getFirst().data())).isEqualTo(Scans.facts(alone.data()));
        }
    }

    private static List<Answer> atOnce(Edge edge, String mint) throws Exception {
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < CALLERS; i++) {
            var caller = edge.nextCaller();
            calls.add(() -> edge.scan(mint, caller));
        }
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
