package io.coalscan.local.bench;

import io.coalscan.sim.SimNode;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.fault.Faults;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cold scans from one plain node that takes batches of 50, and audits of the same tokens by an open tool from the same node, in turn. */
final class PeerSection implements Bench.Section {
    private static final int WARM_UPS = 15;
    private static final int MEASURED = 10;
    private static final int ANSWERS_IN_A_ROW = 5;
    private static final int LATENCY_MS = 40;
    private static final int BATCH = 50;

    @Override
    public void run(Bed bed) throws Exception {
        var healthy = Faults.NONE
                .frozenAt(ChainClock.slotAt(System.currentTimeMillis()))
                .latency(Duration.ofMillis(LATENCY_MS), Duration.ZERO);
        var node = bed.plain(WARM_UPS + MEASURED, 60, 300, BATCH, healthy);
        var client = bed.fleet(node).client();
        var mints = node.world().generated();
        var peer = installed(bed);
        for (int i = 0; i < WARM_UPS; i++) {
            client.scan(mints.get(i), i);
        }
        if (peer != null) {
            peer.audit(mints.getFirst(), node.url());
        }
        var ours = new Side();
        var theirs = new Side();
        for (int i = WARM_UPS; i < WARM_UPS + MEASURED; i++) {
            scan(client, mints.get(i), i, node, ours);
            if (peer != null) {
                audit(peer, mints.get(i), node, theirs);
            }
        }
        print(ours);
        if (peer != null) {
            print(theirs, ours, peer);
        }
    }

    /** Null, and said so, where it cannot be had. */
    private static @Nullable Solwatch installed(Bed bed) throws InterruptedException {
        try {
            var peer = Solwatch.install(bed.emptyData());
            bed.closeLater(peer);
            return peer;
        } catch (IOException unavailable) {
            System.out.println(Solwatch.NAME + " is left out: " + unavailable.getMessage());
            return null;
        }
    }

    /**
     * What one of the two took and asked.
     *
     * @param waits of each, how much is not held against it
     * @param facts holders of whom something is known but their balance
     */
    private record Side(List<Long> times, List<Long> waits, List<Long> calls, List<Long> roundTrips, List<Long> facts) {
        Side() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(long millis, long waited, SimNode node, long known) {
            times.add(millis - waited);
            waits.add(waited);
            calls.add(node.stats().totalCalls());
            roundTrips.add(node.stats().roundTrips());
            facts.add(known);
        }

        long median() {
            return Figures.median(times);
        }
    }

    private static void scan(ScanClient client, String mint, int caller, SimNode node, Side ours) {
        node.resetStats();
        var answer = client.scan(mint, caller);
        if (!answer.scored()) {
            throw new IllegalStateException("no score: " + answer.status() + " " + answer.error());
        }
        var data = answer.body().path("data");
        ours.add(
                answer.millis(),
                0,
                node,
                data.path("coverage").path("histories").path("read").asLong());
    }

    private static void audit(Solwatch peer, String mint, SimNode node, Side theirs)
            throws IOException, InterruptedException {
        node.resetStats();
        var audit = peer.audit(mint, node.url());
        theirs.add(audit.millis(), audit.notItsOwnMillis(), node, audit.accounts());
    }

    private static void print(Side ours) {
        System.out.printf(
                "plain node at %d ms, batches of %d: median %d ms, over %d x latency: %d ms (<= 300); calls %d, round trips %d (<= 40);"
                        + " whole histories of %d holders%n",
                LATENCY_MS,
                BATCH,
                ours.median(),
                ANSWERS_IN_A_ROW,
                ours.median() - ANSWERS_IN_A_ROW * LATENCY_MS,
                Figures.median(ours.calls()),
                Figures.median(ours.roundTrips()),
                Figures.median(ours.facts()));
    }

    private static void print(Side theirs, Side ours, Solwatch peer) {
        System.out.printf(
                "%s, the same tokens and node in turn: median %d ms, without %d ms of start and of tries of web calls (%s);"
                        + " calls %d, round trips %d; %d token accounts looked at%n",
                Solwatch.NAME,
                theirs.median(),
                Figures.median(theirs.waits()),
                String.join(", ", peer.triedHosts()),
                Figures.median(theirs.calls()),
                Figures.median(theirs.roundTrips()),
                Figures.median(theirs.facts()));
        System.out.printf("time against it: ratio %.2f (<= 0.50)%n", (double) ours.median() / theirs.median());
    }
}
