package io.coalscan.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.Map;

/** A hundred callers scan a hundred tokens at once that nobody has scanned. */
public final class ColdScans extends Simulation {
    static final int SCANS = 100;
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final Questions questions = new Questions(Order.ofThisProcess());

    public ColdScans() {
        var mints = Order.ofThisProcess().tokens().stream()
                .limit(SCANS)
                .map(mint -> Map.<String, Object>of("mint", mint))
                .toList();
        setUp(scenario("cold scans")
                        .feed(listFeeder(mints))
                        .exec(questions.scan("scan, cold", "#{mint}"))
                        .injectOpen(atOnceUsers(mints.size())))
                .protocols(questions.edge())
                .maxDuration(AT_MOST);
    }

    @Override
    public void after() {
        questions.write();
    }
}
