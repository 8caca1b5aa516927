package io.coalscan.local.bench;

import io.coalscan.model.ReadingOrder;
import io.coalscan.sim.fault.Faults;
import io.coalscan.sim.fault.RateLimits;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One cold scan from one node with the limits of the public one: 100 calls in 10 s, 40 of a method. */
final class PublicNodeSection implements Bench.Section {
    private static final int LARGEST = ReadingOrder.LARGEST;
    private static final int ALL = Integer.MAX_VALUE;

    @Override
    public void run(Bed bed) {
        var node = bed.node(
                1,
                60,
                300,
                Faults.NONE.latency(Duration.ofMillis(40), Duration.ZERO).limits(RateLimits.PUBLIC));
        var fleet = bed.fleet(node);
        node.resetStats();
        var answer = fleet.client().scan(node.world().generated().getFirst(), 1);
        var stats = node.stats();
        var data = answer.body().path("data");
        System.out.printf(
                "public limits: status %d in %.1f s; score %s, confidence %s; coverage %s%n",
                answer.status(),
                answer.millis() / 1e3,
                data.path("coalScore"),
                data.path("confidence"),
                data.path("coverage"));
        System.out.printf(
                "of the %d largest: first holding known of %d, funder of %d; of all %d scored: %d and %d%n",
                LARGEST,
                known(data, LARGEST, "firstHoldTime"),
                known(data, LARGEST, "funding"),
                scored(data, ALL).size(),
                known(data, ALL, "firstHoldTime"),
                known(data, ALL, "funding"));
        System.out.printf(
                "calls %d, answered 429: %d (%.1f %%)%n",
                stats.totalCalls(), stats.tooMany(), 100.0 * stats.tooMany() / Math.max(1, stats.totalCalls()));
    }

    private static List<JsonNode> scored(JsonNode data, int most) {
        return data.path("holders")
                .valueStream()
                .filter(holder -> holder.path("scored").asBoolean())
                .limit(most)
                .toList();
    }

    private static long known(JsonNode data, int most, String fact) {
        return scored(data, most).stream()
                .filter(holder -> !holder.path(fact).isNull())
                .count();
    }
}
