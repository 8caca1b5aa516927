package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.fault.Faults;
import io.coalscan.sim.fault.Faults.Body;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two nodes of one chain. The one that is asked first turns bad: the scan finds what it finds when both are well. */
@Timeout(400)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadNodesTest {

    @TempDir
    private static Path data;

    private static List<SimNode> nodes;
    private static Fleet fleet;
    private static Edge edge;
    private static Iterator<String> mints;

    @BeforeAll
    static void start() throws Exception {
        var settings = SimSettings.DEFAULT.withStories(List.of("fresh-bundle")).withGenerated(20, 12, 40);
        var one = SimNode.start(settings);
        nodes = List.of(one, SimNode.start(one.world(), settings));
        one.world().makeGenerated();
        mints = one.world().generated().iterator();
        var urls = nodes.getFirst().url() + "," + nodes.getLast().url();
        fleet = Fleet.start(new FleetOptions(0, data, urls, "127.0.0.1", 150.0, Set.of()));
        edge = new Edge(fleet);
    }

    @AfterAll
    static void stop() {
        edge.close();
        fleet.close();
        nodes.forEach(SimNode::close);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                argumentSet("errors with status 200", Faults.NONE.errors(1)),
                argumentSet("half an answer", Faults.NONE.body(Body.TRUNCATED)),
                argumentSet("answers to other questions", Faults.NONE.body(Body.WRONG_IDS)),
                argumentSet("a huge answer", Faults.NONE.body(Body.OVERSIZED)),
                argumentSet("a slow answer", Faults.NONE.latency(Duration.ofSeconds(10), Duration.ZERO)),
                argumentSet("no answer", Faults.NONE.dead(true)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Order(1)
    void oneBadNodeIsNotSeenInTheResult(Faults faults) throws Exception {
        var asked = askedFirst();
        asked.faults(faults);
        asked.resetStats();
        var mint = mints.next();

        var disturbed = edge.scan(mint);
        asked.faults(Faults.NONE);

        assertThat(disturbed.status()).as(disturbed.toString()).isEqualTo(200);
        assertThat(asked.stats().roundTrips()).isPositive();
        Memory.of(fleet).forgetAll();
        assertThat(Scans.facts(disturbed.data()))
                .isEqualTo(Scans.facts(edge.scan(mint).data()));
    }

    @Test
    @Order(2)
    void withEveryNodeBadNothingIsScored() throws Exception {
        nodes.forEach(node -> node.faults(Faults.NONE.errors(1)));

        var answer = edge.scan(mints.next());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.saysWhenToComeAgain()).isTrue();
    }

    /** The node that most of a scan's questions go to now. */
    private static SimNode askedFirst() throws Exception {
        nodes.forEach(SimNode::resetStats);
        assertThat(edge.scan(mints.next()).status()).isEqualTo(200);
        return nodes.getFirst().stats().roundTrips() >= nodes.getLast().stats().roundTrips()
                ? nodes.getFirst()
                : nodes.getLast();
    }
}
