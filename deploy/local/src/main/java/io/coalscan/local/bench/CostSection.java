package io.coalscan.local.bench;

import io.coalscan.sim.SimNode;
import io.coalscan.sim.fault.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * What a scan costs a fleet whose services are processes of their own: processor time, node calls, bytes on topics and on disk, at three numbers of scans
 * at once; and what the fleet costs while nobody scans.
 */
final class CostSection implements Bench.Section {
    private static final int WARM_UPS = 40;
    private static final int SCANS = Integer.getInteger("coalscan.bench.scans", 48);
    private static final List<Integer> AT_ONCE = List.of(1, 4, 12);
    private static final int LATENCY_MS = 40;
    private static final int IDLE_SECONDS = 20;
    private static final int SETTLING_SECONDS = 2;

    @Override
    public void run(Bed bed) throws Exception {
        var node = bed.node(
                WARM_UPS + AT_ONCE.size() * SCANS,
                60,
                300,
                Faults.NONE.latency(Duration.ofMillis(LATENCY_MS), Duration.ZERO));
        var data = bed.emptyData();
        var fleet = bed.fleet(data, options(node));
        var meter = new Meter(data, fleet.process().pid());
        answers(fleet.client(), node.world().generated().subList(0, WARM_UPS), 0, 4);
        var idle = idle(meter);
        var points = new ArrayList<CostPoint>();
        int next = WARM_UPS;
        for (int atOnce : AT_ONCE) {
            points.add(measure(node, meter, fleet.client(), next, atOnce));
            next += SCANS;
        }
        System.out.printf(
                "%d scans of tokens of 60 holders and 300 transactions at each point after %d others, node at %d ms%n%n",
                SCANS, WARM_UPS, LATENCY_MS);
        CostTables.print(idle, points);
        System.out.printf("%nmemory after %d scans:", next);
        meter.memory().forEach((service, bytes) -> System.out.printf(" %s %s,", service, Figures.megabytes(bytes)));
        System.out.printf(
                " the whole fleet %s%n", Figures.megabytes(fleet.process().footprint()));
    }

    private static List<String> options(SimNode node) {
        return List.of(
                "--rpc",
                node.url(),
                "--sol-usd",
                "150",
                "--trusted-proxies",
                "127.0.0.1/32",
                "--apart",
                String.join(",", Meter.SERVICES));
    }

    private static Expense idle(Meter meter) throws Exception {
        TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
        var before = meter.read();
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        return meter.read().minus(before);
    }

    private static CostPoint measure(SimNode node, Meter meter, ScanClient client, int first, int atOnce)
            throws Exception {
        var mints = node.world().generated().subList(first, first + SCANS);
        node.resetStats();
        var before = meter.read();
        long begin = System.nanoTime();
        var answers = answers(client, mints, first, atOnce);
        double took = (System.nanoTime() - begin) / 1e9;
        TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
        var expense = meter.read().minus(before);
        return new CostPoint(
                atOnce,
                took,
                answers,
                expense,
                node.stats().totalCalls(),
                node.stats().roundTrips());
    }

    private static List<ScanClient.Answer> answers(ScanClient client, List<String> mints, int firstCaller, int atOnce)
            throws Exception {
        var calls = new ArrayList<Callable<ScanClient.Answer>>();
        for (int i = 0; i < mints.size(); i++) {
            var mint = mints.get(i);
            int caller = firstCaller + i;
            calls.add(() -> client.scan(mint, caller));
        }
        var answers = new ArrayList<ScanClient.Answer>();
        try (var callers = Executors.newFixedThreadPool(atOnce)) {
            for (var answer : callers.invokeAll(calls)) {
                var each = answer.get();
                if (!each.scored()) {
                    throw new IllegalStateException("no score: " + each.status() + " " + each.error());
                }
                answers.add(each);
            }
        }
        return answers;
    }
}
