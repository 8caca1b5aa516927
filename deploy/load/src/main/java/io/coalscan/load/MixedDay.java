package io.coalscan.load;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads, cached and new scans, and mistakes, arriving at a constant rate: sixty seconds of a busy day. */
public final class MixedDay extends Simulation {
    private static final Duration DAY = Duration.ofSeconds(60);
    private static final int NEW_SCANS_PER_MINUTE = 30;
    /** One that is known, and those that are not. */
    static final int TOKENS = 1 + NEW_SCANS_PER_MINUTE + 2;

    private static final Duration TO_END = Duration.ofSeconds(40);

    private final Questions questions = new Questions(Order.ofThisProcess());

    public MixedDay() {
        var tokens = Order.ofThisProcess().tokens();
        var known = tokens.getFirst();
        var fresh = tokens.stream()
                .skip(1)
                .map(mint -> Map.<String, Object>of("mint", mint))
                .toList();
        setUp(List.of(
                        scenario("scan, cold")
                                .feed(listFeeder(fresh))
                                .exec(questions.scan("scan, cold", "#{mint}"))
                                .injectOpen(constantUsersPerSec(NEW_SCANS_PER_MINUTE / 60.0)
                                        .during(DAY)),
                        arriving(4, "scan, cached", questions.scan("scan, cached", known)),
                        arriving(15, "GET score", questions.read("GET score", "/api/v1/score/" + known)),
                        arriving(10, "GET holders", questions.read("GET holders", CachedReads.page(known))),
                        arriving(4, "GET bundles", questions.read("GET bundles", "/api/v1/bundles/" + known)),
                        arriving(4, "GET history", questions.read("GET history", "/api/v1/history/" + known)),
                        arriving(
                                2,
                                "GET export",
                                questions.read("GET export", "/api/v1/export/" + known + "?format=csv")),
                        arriving(1, "no address", questions.read("no address", "/api/v1/score/nonsense"))))
                .protocols(questions.edge())
                .maxDuration(DAY.plus(TO_END));
    }

    private static PopulationBuilder arriving(int perSecond, String name, ChainBuilder question) {
        return scenario(name)
                .exec(question)
                .injectOpen(constantUsersPerSec(perSecond).during(DAY));
    }

    @Override
    public void after() {
        questions.write();
    }
}
