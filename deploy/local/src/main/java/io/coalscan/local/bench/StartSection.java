package io.coalscan.local.bench;

import io.coalscan.sim.fault.Faults;
import java.util.ArrayList;
import java.util.List;

/** How long {@code ./coalscan up} takes, and what the fleet holds in memory after one scan. */
final class StartSection implements Bench.Section {
    private static final int STARTS = 3;

    @Override
    public void run(Bed bed) {
        var data = bed.emptyData();
        var node = bed.node(1, 60, 300, Faults.NONE);
        var options = List.of("--rpc", node.url(), "--sol-usd", "150");
        var times = new ArrayList<Long>();
        for (int i = 0; i <= STARTS; i++) {
            var fleet = bed.fleet(data, options);
            long millis = fleet.process().startMillis();
            if (i == 0) {
                System.out.printf("first start, empty data: %.1f s%n", millis / 1e3);
            } else {
                times.add(millis);
            }
            if (i == STARTS) {
                var answer = fleet.client().scan(node.world().generated().getFirst(), 1);
                System.out.printf(
                        "resident after one scan (status %d): %s%n",
                        answer.status(), Figures.megabytes(fleet.process().footprint()));
            }
            fleet.process().close();
        }
        System.out.printf("later starts, median of %d: %.1f s%n", STARTS, Figures.median(times) / 1e3);
    }
}
