package io.coalscan.local.bench;

import io.coalscan.sim.SimNode;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.fault.Faults;
import io.coalscan.sim.fault.RateLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Bad nodes beside a good one, against the good one alone: the same facts, and what they cost in time. The chain stands still. */
final class NodesSection implements Bench.Section {
    private static final int WARM_UPS = 15;
    private static final int MEASURED = 10;
    private static final int ANSWERS_IN_A_ROW = 5;
    private static final int LATENCY_MS = 40;
    private static final int KILLED_AFTER_MS = 100;
    private static final RateLimits TWENTY_A_SECOND = new RateLimits(20, Integer.MAX_VALUE, 1_000);

    @Override
    public void run(Bed bed) throws Exception {
        var good = bed.node(WARM_UPS + MEASURED, 60, 300, Faults.NONE);
        var healthy = Faults.NONE
                .frozenAt(ChainClock.slotAt(System.currentTimeMillis()))
                .latency(Duration.ofMillis(LATENCY_MS), Duration.ZERO);
        good.faults(healthy);
        var alone = measured(bed, List.of(good), good);
        System.out.printf(
                "one good node at %d ms: median %d ms, over %d x latency: %d ms (<= 300); round trips %d (<= 40)%n",
                LATENCY_MS,
                alone.median(),
                ANSWERS_IN_A_ROW,
                alone.median() - ANSWERS_IN_A_ROW * LATENCY_MS,
                Figures.median(alone.roundTrips()));

        var dead = bed.beside(good, Faults.NONE.dead(true));
        var limited = bed.beside(good, healthy.limits(TWENTY_A_SECOND));
        var stale = bed.beside(good, healthy.stale(500));
        var among = measured(bed, List.of(dead, limited, stale, good), good);
        System.out.printf(
                "beside a dead one, one of 20 calls/s and one 500 slots behind: median %d ms, ratio %.2f (<= 1.30); same facts %d of %d%n",
                among.median(), (double) among.median() / alone.median(), alone.sameAs(among), MEASURED);
        System.out.printf(
                "calls of these scans, refused ones among them: dead %s, of 20 calls/s %s, behind %s, good %s; times %s ms%n",
                calls(dead), calls(limited), calls(stale), calls(good), among.times());

        var other = bed.beside(good, healthy);
        var killed = killed(bed, good, other, healthy);
        System.out.printf(
                "killed after %d ms, another left: median %d ms, worst %d ms later than undisturbed (<= 2000); same facts %d of %d%n",
                KILLED_AFTER_MS,
                killed.median() - alone.median(),
                Figures.quantile(killed.times(), 1) - alone.median(),
                alone.sameAs(killed),
                MEASURED);
    }

    /** @param facts by token */
    private record Scans(List<Long> times, List<Long> roundTrips, Map<String, JsonNode> facts) {
        Scans() {
            this(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        }

        long median() {
            return Figures.median(times);
        }

        long sameAs(Scans other) {
            return facts.entrySet().stream()
                    .filter(token -> token.getValue().equals(other.facts.get(token.getKey())))
                    .count();
        }

        void add(String mint, ScanClient.Answer answer, long trips) {
            if (!answer.scored()) {
                throw new IllegalStateException("no score: " + answer.status() + " " + answer.error());
            }
            times.add(answer.millis());
            roundTrips.add(trips);
            facts.put(mint, Facts.of(answer.body().path("data")));
        }
    }

    private static Scans measured(Bed bed, List<SimNode> nodes, SimNode counted) throws Exception {
        try (var own = bed.fork()) {
            var client = warm(own, nodes, counted);
            var scans = new Scans();
            var mints = counted.world().generated();
            nodes.forEach(SimNode::resetStats);
            for (int i = WARM_UPS; i < WARM_UPS + MEASURED; i++) {
                long before = counted.stats().roundTrips();
                var answer = client.scan(mints.get(i), i);
                scans.add(mints.get(i), answer, counted.stats().roundTrips() - before);
            }
            return scans;
        }
    }

    /** In turn one of two nodes dies in the middle of a scan, the one that is asked; it is well again before the next. */
    private static Scans killed(Bed bed, SimNode one, SimNode other, Faults healthy) throws Exception {
        try (var own = bed.fork()) {
            var client = warm(own, List.of(one, other), one);
            var scans = new Scans();
            var mints = one.world().generated();
            for (int i = WARM_UPS; i < WARM_UPS + MEASURED; i++) {
                int caller = i;
                one.resetStats();
                other.resetStats();
                var scanning = CompletableFuture.supplyAsync(() -> client.scan(mints.get(caller), caller));
                TimeUnit.MILLISECONDS.sleep(KILLED_AFTER_MS);
                var asked = one.stats().roundTrips() >= other.stats().roundTrips() ? one : other;
                asked.faults(Faults.NONE.dead(true));
                scans.add(mints.get(i), scanning.join(), 0);
                asked.faults(healthy);
            }
            return scans;
        }
    }

    private static String calls(SimNode node) {
        return node.stats().totalCalls() + " (" + node.stats().refusedCalls() + ")";
    }

    private static ScanClient warm(Bed bed, List<SimNode> nodes, SimNode good) {
        var client = bed.fleet(nodes).client();
        var mints = good.world().generated();
        for (int i = 0; i < WARM_UPS; i++) {
            client.scan(mints.get(i), i);
        }
        return client;
    }
}
