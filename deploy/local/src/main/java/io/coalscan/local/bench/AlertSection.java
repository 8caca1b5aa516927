package io.coalscan.local.bench;

import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.fault.Faults;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A launch as it happens: the chain stands still before it, three wallets that nothing links are watched, and the chain goes on to the slot in which they buy.
 * From then to the alert as a subscriber of the gateway gets it, the first that a fleet raises, each time in a new fleet.
 */
final class AlertSection implements Bench.Section {
    private static final String STORY = "fresh-bundle";
    private static final List<String> WATCHED = List.of("bundle0", "bundle4", "creator");
    private static final long AGE = Duration.ofMinutes(40).toMillis();
    private static final int FLEETS = 3;

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public void run(Bed bed) throws Exception {
        var times = new ArrayList<Long>();
        for (int fleet = 0; fleet < FLEETS; fleet++) {
            try (var own = bed.fork()) {
                times.add(firstAlert(own));
            }
        }
        System.out.printf(
                "from the slot of the third buy to the alert at a subscriber, the first of a fleet: %s ms, median %d ms%n",
                times, Figures.median(times));
    }

    private long firstAlert(Bed bed) throws Exception {
        var node = SimNode.start(SimSettings.DEFAULT.withStories(List.of(STORY)));
        bed.closeLater(node);
        long launch = ChainClock.slotAt(ChainClock.clear(node.world().startedAt() - AGE, 4));
        node.faults(Faults.NONE.frozenAt(launch - 1));
        var mint = node.world().stories().getFirst().mint();
        var adminKey = UUID.randomUUID().toString();
        var fleet = FleetProcess.start(
                bed.root(),
                bed.emptyData(),
                List.of("--rpc", node.url() + "," + node.wsUrl(), "--sol-usd", "150"),
                Map.of("COALSCAN_ADMIN_KEY", adminKey));
        bed.closeLater(fleet);
        try (var http = HttpClient.newHttpClient()) {
            watch(http, fleet.port(), adminKey);
            var alerts = http.sendAsync(
                            request(fleet.port(), "/api/v1/alerts/events").build(), BodyHandlers.ofLines())
                    .get(30, TimeUnit.SECONDS);
            long from = System.nanoTime();
            node.faults(Faults.NONE.frozenAt(launch));
            var raised = alerts.body()
                    .filter(line -> line.startsWith("data:") && line.contains(mint))
                    .findFirst();
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
            http.shutdownNow();
            return raised.map(alert -> took).orElseThrow(() -> new IllegalStateException("the alerts ended"));
        }
    }

    /** Returns when all of them are followed. */
    private void watch(HttpClient http, int port, String adminKey) throws Exception {
        var keys = new Keys(SimSettings.DEFAULT.seed());
        for (var role : WATCHED) {
            var wallet = Map.of("walletAddress", keys.wallet(STORY + "/" + role).base58());
            send(
                    http,
                    request(port, "/api/v1/admin/watchlist")
                            .header("X-Admin-Key", adminKey)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(json.writeValueAsString(wallet))));
        }
        while (followed(send(http, request(port, "/api/v1/watchlist"))) < WATCHED.size()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static long followed(JsonNode answer) {
        return StreamSupport.stream(answer.path("data").path("wallets").spliterator(), false)
                .filter(wallet -> wallet.path("followed").asBoolean()
                        && wallet.path("slot").isNumber())
                .count();
    }

    private JsonNode send(HttpClient http, HttpRequest.Builder request) throws Exception {
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.statusCode() + ": " + response.body());
        }
        return json.readTree(response.body());
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }
}
