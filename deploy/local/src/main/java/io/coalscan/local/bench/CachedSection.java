package io.coalscan.local.bench;

import io.coalscan.sim.fault.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Reads of a cached result through the gateway, limits on, 16 callers at a time. */
final class CachedSection implements Bench.Section {
    private static final int AT_ONCE = 16;
    private static final int WARM_UPS = 4_000;
    private static final int READS = 10_000;

    @Override
    public void run(Bed bed) throws Exception {
        var node = bed.node(1, 60, 300, Faults.NONE);
        var client = bed.fleet(node).client();
        var mint = node.world().generated().getFirst();
        client.scan(mint, 0);
        measure("GET score", i -> client.score(mint, i / 90));
        measure("POST scan, cached", i -> client.scan(mint, 1 + i / 9));
    }

    private static void measure(String what, IntFunction<ScanClient.Answer> read) throws Exception {
        all(read, 0, WARM_UPS);
        long begin = System.nanoTime();
        var answers = all(read, WARM_UPS, READS);
        double seconds = (System.nanoTime() - begin) / 1e9;
        var times = answers.stream().map(ScanClient.Answer::millis).toList();
        System.out.printf(
                "%s: %.0f per second, p50 %d ms, p99 %d ms, not answered 200: %d of %d%n",
                what,
                READS / seconds,
                Figures.median(times),
                Figures.quantile(times, 0.99),
                answers.stream().filter(answer -> answer.status() != 200).count(),
                READS);
    }

    private static List<ScanClient.Answer> all(IntFunction<ScanClient.Answer> read, int first, int count)
            throws Exception {
        var calls = new ArrayList<Callable<ScanClient.Answer>>();
        for (int i = first; i < first + count; i++) {
            int number = i;
            calls.add(() -> read.apply(number));
        }
        var answers = new ArrayList<ScanClient.Answer>();
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
