package io.coalscan.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/** Sixteen callers read a page of holders of a scanned token, each again as soon as it is answered. The first seconds warm up what is measured. */
public final class CachedReads extends Simulation {
    static final String WARM_UP = "warm-up";
    private static final int AT_ONCE = 16;
    private static final Duration WARMING = Duration.ofSeconds(12);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private final Questions questions = new Questions(Order.ofThisProcess());

    public CachedReads() {
        var page = page(Order.ofThisProcess().tokens().getFirst());
        setUp(scenario("cached reads")
                        .exec(exec(during(WARMING).on(questions.read(WARM_UP, page)))
                                .exec(during(MEASURED).on(questions.read("GET holders, 100 rows", page))))
                        .injectOpen(atOnceUsers(AT_ONCE)))
                .protocols(questions.edge())
                .maxDuration(WARMING.plus(MEASURED).plusSeconds(10));
    }

    static String page(String mint) {
        return "/api/v1/holders/" + mint + "?limit=100";
    }

    @Override
    public void after() {
        questions.write();
    }
}
