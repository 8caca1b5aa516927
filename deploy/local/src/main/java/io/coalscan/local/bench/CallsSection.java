package io.coalscan.local.bench;

import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimStats;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.fault.Faults;
import io.coalscan.sim.fault.Faults.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What one scan asks of a node, by what the node can do. The same chain each time; what a node cannot do it said in a scan before. */
final class CallsSection implements Bench.Section {
    private static final int TOKENS = 6;
    private static final int MEASURED = 5;
    private static final String LIST = "getProgramAccounts";
    private static final String PAGED = "getProgramAccountsV2";
    private static final String INDEX = "getTokenAccounts";
    private static final String HISTORY = "getTransactionsForAddress";
    /** An example of what {@code credits} may say of a node; all other methods cost 1. */
    private static final Map<String, Integer> CREDITS = Map.of(LIST, 10, INDEX, 10, HISTORY, 100);

    @Override
    public void run(Bed bed) throws Exception {
        var nodes = new LinkedHashMap<String, Faults>();
        nodes.put("plain", able(LIST));
        nodes.put("plain + getTransactionsForAddress", able(LIST, HISTORY));
        nodes.put("getProgramAccountsV2", able(PAGED));
        nodes.put("DAS getTokenAccounts", able(INDEX));
        nodes.put("none of these", able());
        var node = bed.node(TOKENS, 60, 300, true, Faults.NONE);
        System.out.println("| node | calls | credits | HTTP round trips | of them by method |");
        System.out.println("|---|---|---|---|---|");
        for (var each : nodes.entrySet()) {
            node.faults(each.getValue().frozenAt(ChainClock.slotAt(System.currentTimeMillis())));
            row(bed, node, each.getKey());
        }
        System.out.println("credits: " + new TreeMap<>(CREDITS) + ", all others 1");
    }

    private static Faults able(String... methods) {
        var refused = new TreeMap<String, Refusal>();
        refused.put(LIST, Refusal.EXCLUDED);
        List.of(PAGED, INDEX, HISTORY).forEach(method -> refused.put(method, Refusal.NO_SUCH_METHOD));
        List.of(methods).forEach(refused::remove);
        return Faults.NONE.refusing(refused);
    }

    private static void row(Bed bed, SimNode node, String name) throws Exception {
        var scans = new ArrayList<SimStats>();
        try (var own = bed.fork()) {
            var client = own.fleet(node).client();
            var mints = node.world().generated();
            client.scan(mints.getFirst(), 0);
            for (int i = 1; i <= MEASURED; i++) {
                node.resetStats();
                var answer = client.scan(mints.get(i), i);
                if (!answer.scored()) {
                    throw new IllegalStateException("no score: " + answer.status() + " " + answer.error());
                }
                scans.add(node.stats());
            }
        }
        System.out.printf(
                "| %s | %d | %d | %d | %s |%n",
                name,
                median(scans, SimStats::totalCalls),
                median(scans, CallsSection::credits),
                median(scans, SimStats::roundTrips),
                byMethod(scans.get(MEASURED / 2)));
    }

    private static long median(List<SimStats> scans, ToLongFunction<SimStats> figure) {
        return Figures.median(scans.stream().map(figure::applyAsLong).toList());
    }

    private static long credits(SimStats scan) {
        return scan.calls().entrySet().stream()
                .mapToLong(call -> call.getValue() * CREDITS.getOrDefault(call.getKey(), 1))
                .sum();
    }

    private static String byMethod(SimStats scan) {
        var parts = new ArrayList<String>();
        new TreeMap<>(scan.calls()).forEach((method, calls) -> parts.add(method + " " + calls));
        return String.join(", ", parts);
    }
}
