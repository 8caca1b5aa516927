package io.coalscan.local.bench;

import io.coalscan.sim.fault.Faults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Cached documents of about 100 KB through the gateway, limits on: times at a constant rate, and the highest rate beside that of nginx before a bare
 * server that answers the same encoded bytes from memory. One run, the same callers, 16 connections.
 */
final class EdgeSection implements Bench.Section {
    private static final int PER_SECOND = 200;
    private static final int CONSTANT_SECONDS = 60;
    private static final int WARM_UP_SECONDS = 15;
    private static final int MOST_SECONDS = 12;
    /** Below the 100 and the 10 of a minute that one caller has. */
    private static final int READS_OF_A_CALLER = 90;

    private static final int SCANS_OF_A_CALLER = 9;
    /** Behind the callers of all reads. */
    private static final int FIRST_SCAN = 9_000_000;

    @Override
    public void run(Bed bed) throws Exception {
        var node = bed.node(1, 110, 400, Faults.NONE);
        var fleet = bed.fleet(node);
        var mint = node.world().generated().getFirst();
        fleet.client().scan(mint, 0);
        int port = fleet.client().port();
        // no caller comes again in a later phase: its minute would not be over
        var reads = new AtomicInteger();
        var scans = new AtomicInteger(FIRST_SCAN);
        IntFunction<String> page = number ->
                get("/api/v1/holders/" + mint + "?limit=100", caller(reads.getAndIncrement() / READS_OF_A_CALLER));
        IntFunction<String> scan = number -> post(mint, caller(scans.getAndIncrement() / SCANS_OF_A_CALLER));

        new Load(port, page).most(WARM_UP_SECONDS);
        constant("GET holders, 100 rows", new Load(port, page));
        var gatewayPage = most("gateway, GET holders", new Load(port, page));
        fleet.client().scan(mint, 1);
        new Load(port, scan).most(MOST_SECONDS / 2);
        var gatewayScan = most("gateway, POST scan, cached", new Load(port, scan));
        compare(bed, fleet.client().gzipped("/api/v1/holders/" + mint + "?limit=100"), page, gatewayPage, gatewayScan);
    }

    private static void constant(String what, Load load) throws Exception {
        var outcome = load.constant(PER_SECOND, CONSTANT_SECONDS);
        System.out.printf(
                "%s at %d per second for %d s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms, not answered 200: %d of %d, %,d bytes each%n",
                what,
                PER_SECOND,
                CONSTANT_SECONDS,
                outcome.millis(0.5),
                outcome.millis(0.99),
                outcome.millis(1),
                outcome.refused(),
                outcome.micros().size(),
                outcome.bytes());
    }

    private static Load.Outcome most(String what, Load load) throws Exception {
        var outcome = load.most(MOST_SECONDS);
        System.out.printf(
                "%s: %,.0f per second, p99 %.1f ms, not answered 200: %d, %,d bytes each%n",
                what, outcome.perSecond(), outcome.millis(0.99), outcome.refused(), outcome.bytes());
        return outcome;
    }

    private static void compare(
            Bed bed, byte[] document, IntFunction<String> page, Load.Outcome gatewayPage, Load.Outcome gatewayScan)
            throws Exception {
        var nginx = Nginx.find();
        if (nginx.isEmpty()) {
            System.out.println("nginx is not installed here: no comparison");
            return;
        }
        var folder = bed.emptyData();
        Path file = Files.write(folder.resolve("document"), document);
        try (var bare = BareProcess.start(file)) {
            int port = Bed.freePort();
            try (var proxy = Nginx.before(nginx.get(), folder, port, bare.port())) {
                Bed.awaitListening(port);
                new Load(port, page).most(WARM_UP_SECONDS);
                var other = most("nginx before a bare server, the same bytes", new Load(port, page));
                System.out.printf(
                        "gateway to nginx: %.2f (GET holders), %.2f (POST scan)%n",
                        gatewayPage.perSecond() / other.perSecond(), gatewayScan.perSecond() / other.perSecond());
            }
            most("the bare server alone", new Load(bare.port(), page));
        }
    }

    private static String caller(int caller) {
        return "10.%d.%d.%d".formatted(caller / 62_500 % 250, caller / 250 % 250, 1 + caller % 250);
    }

    private static String get(String target, String caller) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nX-Forwarded-For: " + caller
                + "\r\n\r\n";
    }

    private static String post(String mint, String caller) {
        var body = "{\"contractAddress\":\"" + mint + "\"}";
        return "POST /api/v1/scan HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nContent-Type: application/json\r\n"
                + "X-Forwarded-For: " + caller + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
