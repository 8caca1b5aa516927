package io.coalscan.local.bench;

import io.coalscan.sim.fault.Faults;
import java.time.Duration;
import java.util.ArrayList;

/** Cold scans one after another: time beside the critical path of five node answers, calls and round trips counted by the node. */
final class ColdSection implements Bench.Section {
    private static final int WARM_UPS = 5;
    private static final int MEASURED = 20;
    private static final int ANSWERS_IN_A_ROW = 5;

    @Override
    public void run(Bed bed) throws Exception {
        for (int latency : new int[] {5, 40, 150}) {
            try (var own = bed.fork()) {
                measure(own, latency);
            }
        }
    }

    private static void measure(Bed bed, int latency) {
        var node =
                bed.node(WARM_UPS + MEASURED, 60, 300, Faults.NONE.latency(Duration.ofMillis(latency), Duration.ZERO));
        var client = bed.fleet(node).client();
        var mints = node.world().generated();
        for (int i = 0; i < WARM_UPS; i++) {
            client.scan(mints.get(i), i);
        }
        var times = new ArrayList<Long>();
        var calls = new ArrayList<Long>();
        var roundTrips = new ArrayList<Long>();
        int partial = 0;
        for (int i = WARM_UPS; i < WARM_UPS + MEASURED; i++) {
            node.resetStats();
            var answer = client.scan(mints.get(i), i);
            if (!answer.scored()) {
                throw new IllegalStateException("no score: " + answer.body());
            }
            partial += answer.partial() ? 1 : 0;
            times.add(answer.millis());
            calls.add(node.stats().totalCalls());
            roundTrips.add(node.stats().roundTrips());
        }
        long median = Figures.median(times);
        System.out.printf(
                "node at %3d ms: median %d ms, p90 %d ms; over %d x latency: %d ms; calls %d, round trips %d; partial %d of %d%n",
                latency,
                median,
                Figures.quantile(times, 0.9),
                ANSWERS_IN_A_ROW,
                median - (long) ANSWERS_IN_A_ROW * latency,
                Figures.median(calls),
                Figures.median(roundTrips),
                partial,
                MEASURED);
    }
}
