package io.coalscan.local.bench;

import io.coalscan.sim.fault.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** A hundred cold scans at once by a hundred callers, twice: by a fleet that has just started and by one that has scanned before. */
final class CrowdSection implements Bench.Section {
    private static final int SCANS = 100;
    private static final int WARM_UPS = 5;
    private static final int CROWDS = 2;

    @Override
    public void run(Bed bed) throws Exception {
        var node =
                bed.node(WARM_UPS + CROWDS * SCANS, 60, 300, Faults.NONE.latency(Duration.ofMillis(40), Duration.ZERO));
        var fleet = bed.fleet(node);
        var mints = node.world().generated();
        for (int i = 0; i < WARM_UPS; i++) {
            fleet.client().scan(mints.get(i), i);
        }
        for (int crowd = 0; crowd < CROWDS; crowd++) {
            int first = WARM_UPS + crowd * SCANS;
            System.out.printf("%d scans at once, node at 40 ms, %d scans before: ", SCANS, first);
            scan(fleet, mints.subList(first, first + SCANS), first);
        }
    }

    private static void scan(Bed.Fleet fleet, List<String> mints, int firstCaller) throws Exception {
        var calls = new ArrayList<Callable<ScanClient.Answer>>();
        for (int i = 0; i < mints.size(); i++) {
            var mint = mints.get(i);
            int caller = firstCaller + i;
            calls.add(() -> fleet.client().scan(mint, caller));
        }
        var answers = new ArrayList<ScanClient.Answer>();
        try (var watch = fleet.process().watchPeak();
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        var times = answers.stream().map(ScanClient.Answer::millis).toList();
        System.out.printf(
                "%d scored, %d of them partial; median %.1f s, longest %.1f s; peak memory %s%n",
                answers.stream().filter(ScanClient.Answer::scored).count(),
                answers.stream().filter(ScanClient.Answer::partial).count(),
                Figures.median(times) / 1e3,
                Figures.quantile(times, 1) / 1e3,
                Figures.megabytes(fleet.process().peak()));
        answers.stream()
                .filter(answer -> !answer.scored())
                .limit(3)
                .forEach(answer -> System.out.printf("not scored: %d %s%n", answer.status(), answer.error()));
    }
}
