package io.coalscan.local.bench;

import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimStats;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.fault.Faults;
import io.coalscan.sim.fault.RateLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** A hundred cold scans at once over two nodes that refuse more than 200 calls in any second: who is answered, and how much of the nodes' rate is used. */
final class RatesSection implements Bench.Section {
    private static final int SCANS = 100;
    private static final int WARM_UPS = 5;
    private static final int LATENCY_MS = 40;
    private static final int CALLS_A_SECOND = 200;
    private static final RateLimits LIMITS = new RateLimits(CALLS_A_SECOND, Integer.MAX_VALUE, 1_000);
    private static final long ANSWERED_WITHIN_MS = 30_000;
    private static final long QUIET_MS = 5_000;
    private static final long LONGEST_MS = 240_000;

    @Override
    public void run(Bed bed) throws Exception {
        var limited = Faults.NONE
                .frozenAt(ChainClock.slotAt(System.currentTimeMillis()))
                .latency(Duration.ofMillis(LATENCY_MS), Duration.ZERO)
                .limits(LIMITS);
        var one = bed.node(WARM_UPS + SCANS, 60, 300, limited);
        var nodes = List.of(one, bed.beside(one, limited));
        var client = bed.fleet(nodes).client();
        var mints = one.world().generated();
        for (int i = 0; i < WARM_UPS; i++) {
            client.scan(mints.get(i), i);
        }
        awaitQuiet(nodes, System.nanoTime());
        nodes.forEach(SimNode::resetStats);
        scan(client, nodes, mints.subList(WARM_UPS, WARM_UPS + SCANS));
    }

    private static void scan(ScanClient client, List<SimNode> nodes, List<String> mints) throws Exception {
        var calls = new ArrayList<Callable<ScanClient.Answer>>();
        for (int i = 0; i < mints.size(); i++) {
            var mint = mints.get(i);
            int caller = WARM_UPS + i;
            calls.add(() -> client.scan(mint, caller));
        }
        long begin = System.nanoTime();
        var answers = new ArrayList<ScanClient.Answer>();
        long ended;
        var bySecond = new ArrayList<Long>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.scheduleAtFixedRate(() -> bySecond.add(taken(nodes)), 1, 1, TimeUnit.SECONDS);
            for (var answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            ended = awaitQuiet(nodes, begin);
            clock.shutdownNow();
        }
        print(answers, nodes, Math.max(ended, longest(answers)));
        print(bySecond);
        answers.stream()
                .filter(answer -> !answer.scored())
                .collect(Collectors.groupingBy(
                        answer -> answer.status() + " " + answer.error(), TreeMap::new, Collectors.counting()))
                .forEach((why, count) -> System.out.printf("not scored: %d times %s%n", count, why));
    }

    private static long longest(List<ScanClient.Answer> answers) {
        return Figures.quantile(answers.stream().map(ScanClient.Answer::millis).toList(), 1);
    }

    /** Milliseconds from the beginning to the last call that any scan made, answered or not: callers may be answered before their scan ends. */
    private static long awaitQuiet(List<SimNode> nodes, long begin) throws InterruptedException {
        long seen = -1;
        long last = millisSince(begin);
        while (millisSince(begin) - last < QUIET_MS && millisSince(begin) < LONGEST_MS) {
            long now = sum(nodes, SimStats::totalCalls);
            if (now != seen) {
                seen = now;
                last = millisSince(begin);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return last;
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static void print(List<ScanClient.Answer> answers, List<SimNode> nodes, long ended) {
        var scored = answers.stream().filter(ScanClient.Answer::scored).toList();
        long inTime = scored.stream()
                .filter(answer -> answer.millis() <= ANSWERED_WITHIN_MS)
                .count();
        long refused = sum(nodes, SimStats::refusedCalls);
        long taken = taken(nodes);
        double least = (double) taken / (nodes.size() * CALLS_A_SECOND);
        System.out.printf(
                "%d scans at once, %d nodes of %d calls/s at %d ms: %d scored within 30 s (= %d), %d of them partial; median %.1f s, longest %.1f s%n",
                answers.size(),
                nodes.size(),
                CALLS_A_SECOND,
                LATENCY_MS,
                inTime,
                answers.size(),
                scored.stream().filter(ScanClient.Answer::partial).count(),
                Figures.median(answers.stream().map(ScanClient.Answer::millis).toList()) / 1e3,
                longest(answers) / 1e3);
        System.out.printf(
                "calls %d, refused beside those %d; the last scan over after %.1f s, calls / %d s = %.1f s: ratio %.2f (<= 1.25)%n",
                taken, refused, ended / 1e3, nodes.size() * CALLS_A_SECOND, least, ended / 1e3 / least);
    }

    /** How well the rate is used while there is something to ask. */
    private static void print(List<Long> bySecond) {
        var line = new StringJoiner(" ");
        for (int i = 0; i < bySecond.size(); i++) {
            line.add(Long.toString(bySecond.get(i) - (i == 0 ? 0 : bySecond.get(i - 1))));
        }
        System.out.println("calls taken, second by second: " + line);
    }

    private static long taken(List<SimNode> nodes) {
        return sum(nodes, SimStats::totalCalls) - sum(nodes, SimStats::refusedCalls);
    }

    private static long sum(List<SimNode> nodes, ToLongFunction<SimStats> figure) {
        return nodes.stream().map(SimNode::stats).mapToLong(figure).sum();
    }
}
