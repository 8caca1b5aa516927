package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.local.contract.CheckedApi;
import io.coalscan.local.contract.GeneratedClient;
import io.coalscan.local.eyes.Scrape;
import io.coalscan.local.eyes.WatchedMetrics;
import io.coalscan.local.service.InJvmService;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import io.coalscan.service.trace.Spans;
import io.micrometer.tracing.Tracer;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the whole fleet answers, held against openapi.yaml: every operation, and what can be brought about of its errors. */
@Timeout(300)
class FleetContractTest {
    private static final String ADMIN = "coalscan.admin-key";
    private static final String KEY = "a key that nobody guesses";
    private static final String NO_MINT = "So11111111111111111111111111111111111111113";
    private static final String NEVER_SCANNED = "AVmoTthdrX6tKt4nDjco2D775W2YK3sDhxPcMmzUAmTZ";

    @TempDir
    private static Path data;

    private static Fleet fleet;
    private static CheckedApi api;

    @BeforeAll
    static void start() throws Exception {
        System.setProperty(ADMIN, KEY);
        fleet = Fleet.start(new FleetOptions(0, data, null, "127.0.0.1/32,::1/128", 150.0, Set.of()));
        api = new CheckedApi("http://localhost:" + fleet.port());
    }

    @AfterAll
    static void stop() {
        api.close();
        fleet.close();
        System.clearProperty(ADMIN);
    }

    @Test
    void everyAnswerIsAsTheContractSays() throws Exception {
        var mint = mintOf("slow-rug");
        scans(mint);
        results(mint);
        ledgers(mint);
        wallets();
        watching(mint);
        keys(mint);
        maintenance(mint);
        contract();

        var operations = api.contract().operations();
        assertThat(operations)
                .allSatisfy(operation -> assertThat(api.answered())
                        .as(operation.name())
                        .anyMatch(seen -> seen.startsWith(operation.name() + " 2")));
    }

    @Test
    void whatIsNoOperationIsRefusedInTheSameWords() throws Exception {
        var wrongMethod = api.raw("PATCH", "/api/v1/scan", "zh");
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
        assertThat(wrongMethod.headers().firstValue("Allow")).contains("POST");
        assertThat(wrongMethod.body())
                .contains("METHOD_NOT_ALLOWED", ErrorCode.METHOD_NOT_ALLOWED.message(Language.ZH));
        for (var path : List.of("/api/v1/nothing", "/api/v2/scan", "/api/v1/holders", "/nothing")) {
            var unknown = api.raw("GET", path, "en");
            assertThat(unknown.statusCode()).as(path).isEqualTo(404);
            assertThat(unknown.body()).contains("NOT_FOUND", ErrorCode.NOT_FOUND.message(Language.EN));
            assertThat(unknown.headers().firstValue("X-Request-Id")).as(path).isPresent();
        }
    }

    @Test
    void whateverRulesAndDashboardsAskForIsTold() throws Exception {
        var mint = mintOf("fresh-bundle");
        scan(mint).expect(200);
        scan(mint).expect(200);
        api.call("exportResult", mint).with("X-Forwarded-For", "203.0.113.2").expect(200);
        api.call("exportResult", mint).with("X-Forwarded-For", "203.0.113.2").expect(429);

        var scrape = new Scrape();
        try (var http = HttpClient.newHttpClient()) {
            for (var service : fleet.services()) {
                scrape.add(http, service.managementPort());
            }
        }
        assertThat(WatchedMetrics.missing(scrape)).isEmpty();
    }

    @Test
    void nothingOfTracingIsThereWhereNobodyAskedForIt() {
        for (var service : fleet.services()) {
            var context = ((InJvmService) service).context();
            assertThat(context.getBeansOfType(Tracer.class)).isEmpty();
            assertThat(context.getBean(Spans.class)).isSameAs(Spans.NONE);
        }
    }

    @Test
    void aGeneratedClientCompilesAndWorks() throws Exception {
        GeneratedClient.run("http://localhost:" + fleet.port(), mintOf("healthy-old"));
    }

    private static void scans(String mint) throws Exception {
        var accepted = scan(mint).with("Prefer", "respond-async").json(202);
        var scanId = accepted.at("/data/scanId").asString();
        api.call("getScan", scanId).expect(200);
        var stream = api.call("followScan", scanId).expect(200).body();
        assertThat(stream).contains("event:stage", "event:result");
        assertThat(api.eventFaults("followScan", stream)).isEmpty();
        scan(mint).expect(200);
        assertThat(api.read("getScan", scanId).at("/data/state").asString()).isEqualTo("DONE");
        scan(mintOf("giant-stable")).expect(422);
        scan(NO_MINT).expect(404);
        scan("nonsense").expect(400);
        api.call("startScan").body("application/json", "{").expect(400);
        api.call("startScan").body("text/plain", "{}").expect(415);
        api.call("startScan").body("application/json", "x".repeat(20_000)).expect(413);
        api.call("getScan", UUID.randomUUID()).expect(404);
        api.call("followScan", UUID.randomUUID()).expect(404);
    }

    private static void results(String mint) throws Exception {
        api.read("getScore", mint);
        api.call("getScore", mintOf("giant-stable")).expect(422);
        api.read("getScores", "addresses=" + mint + "," + NEVER_SCANNED);
        api.call("getScores", "addresses=").expect(400);
        api.read("getHistory", mint, "limit=5");
        for (var sortBy :
                new String[] {"supplyPercentage", "holdDuration", "soldPercentage", "connectedWalletsCount"}) {
            api.read("getHolders", mint, "limit=100&sortOrder=asc&sortBy=" + sortBy);
        }
        api.read("getHolders", mint, "labels=FRESH,BOT");
        api.call("getHolders", mint, "labels=NICE").expect(400);
        assertThat(api.read("getBundles", mint).at("/data/bundles")).isNotEmpty();
        assertThat(api.read("getBundleGraph", mint).at("/data/edges")).isNotEmpty();
        for (var operation :
                new String[] {"getScore", "getHistory", "getHolders", "getBundles", "getBundleGraph", "exportResult"}) {
            api.call(operation, NEVER_SCANNED).expect(404);
            api.call(operation, "nonsense").expect(400);
        }
        api.read("exportResult", mint, "format=csv");
        api.read("exportResult", mint, "format=json");
        api.call("exportResult", mint).with("X-Forwarded-For", "203.0.113.1").expect(200);
        api.call("exportResult", mint).with("X-Forwarded-For", "203.0.113.1").expect(429);
    }

    private static void ledgers(String mint) throws Exception {
        for (var holder : api.read("getHolders", mint, "limit=5").at("/data/holders")) {
            var wallet = holder.get("walletAddress").asString();
            if (holder.get("scored").asBoolean()) {
                api.read("getHolderTrades", mint, wallet, "limit=50");
                api.read("getWallet", wallet);
            }
            api.read("getWalletPnl", wallet);
            api.read("getWalletTokens", wallet);
        }
        api.call("getHolderTrades", mint, NEVER_SCANNED).expect(404);
        for (var interval : new String[] {"1m", "5m", "1h"}) {
            assertThat(api.read("getCandles", mint, "interval=" + interval).at("/data/candles"))
                    .isNotEmpty()
                    .anyMatch(candle -> !candle.get("gap").asBoolean());
        }
        api.read("getCandles", mint, "currency=sol&from=0&to=300000");
        api.call("getCandles", mint, "interval=1d").expect(400);
        api.call("getCandles", NEVER_SCANNED).expect(404);
        assertThat(api.read("getPrice", mint).at("/data/spot/sol").asDouble()).isPositive();
        api.call("getPrice", NEVER_SCANNED).expect(404);
        api.call("getPrice", "nonsense").expect(400);
        var job = api.call("getTraders", mint).json(202);
        assertThat(job.at("/data/state").asString()).isEqualTo("RUNNING");
        var stream = api.call("followTraders", mint).expect(200).body();
        assertThat(stream).contains("event:result");
        assertThat(api.eventFaults("followTraders", stream)).isEmpty();
        assertThat(api.read("getTraders", mint, "sortBy=soldSol&mode=strict&cost=fifo")
                        .at("/data/traders"))
                .isNotEmpty();
        api.call("followTraders", NEVER_SCANNED).expect(404);
        api.call("getTraders", mint, "sortBy=x").expect(400);
        api.call("getTraders", NEVER_SCANNED).expect(404);
    }

    private static void wallets() throws Exception {
        api.call("getWallet", NEVER_SCANNED).expect(404);
        api.call("getWallet", "nonsense").expect(400);
        var kol = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "walletAddress", NEVER_SCANNED, "name", "Ann", "twitterHandle", "@ann", "category", "trader"));
        admin("addKol").body("application/json", kol).expect(201);
        admin("addKol").body("application/json", kol).expect(200);
        admin("replaceKol").body("application/json", kol).expect(200);
        admin("addKol").body("application/json", "{}").expect(400);
        api.read("getWallet", NEVER_SCANNED);
        assertThat(api.read("listKols").at("/data/kols")).isNotEmpty();
        admin("removeKol", "walletAddress=" + NEVER_SCANNED).expect(204);
        admin("removeKol", "walletAddress=" + NEVER_SCANNED).expect(404);
        admin("replaceKol").body("application/json", kol).expect(404);
        admin("importKols")
                .body("text/csv", "walletAddress,name\n" + NEVER_SCANNED + ",Ann\n")
                .expect(200);
        admin("importKols")
                .body("text/csv", "walletAddress,name\nnonsense,Ann\n")
                .expect(400);
        admin("importKols").body("application/json", "{}").expect(415);
        var address = "{\"address\":\"" + NEVER_SCANNED + "\",\"name\":\"Bank\",\"category\":\"EXCHANGE\"}";
        admin("addAddress").body("application/json", address).expect(201);
        admin("replaceAddress").body("application/json", address).expect(200);
        admin("listAddresses").expect(200);
        admin("listAddresses", "page=0").expect(400);
        admin("removeAddress", "address=" + NEVER_SCANNED).expect(204);
        admin("importAddresses")
                .body("text/csv", "address,name,category\n" + NEVER_SCANNED + ",Bank,EXCHANGE\n")
                .expect(200);
        api.call("listAddresses").expect(401);
        api.call("addKol")
                .with("X-Admin-Key", "a guess")
                .body("application/json", kol)
                .expect(401);
    }

    private static void watching(String mint) throws Exception {
        var money = api.read("getSmartMoney", "minTokens=1&minWins=0");
        assertThat(money.at("/data/tokens").asInt()).isPositive();
        assertThat(money.at("/data/wallets")).isNotEmpty();
        assertThat(api.read("getSmartMoney", "minTokens=1&minWins=0&filtered=true&limit=100")
                        .at("/data/wallets"))
                .allSatisfy(wallet -> assertThat(wallet.get("filters")).isNotEmpty());
        api.call("getSmartMoney", "sortBy=luck").expect(400);
        var wallet = money.at("/data/wallets/0/walletAddress").asString();
        var entry = "{\"walletAddress\":\"" + wallet + "\",\"name\":\"Ann\"}";
        admin("addWatched").body("application/json", entry).expect(201);
        admin("addWatched").body("application/json", entry).expect(200);
        admin("addWatched").body("application/json", "{}").expect(400);
        // not held to an unchanged answer: somebody begins to follow the wallet at about this moment
        assertThat(api.call("getWatchlist").json(200).at("/data/wallets")).isNotEmpty();
        api.read("getWatchEvents", "wallet=" + wallet + "&contractAddress=" + mint + "&kind=BUY");
        api.call("getWatchEvents", "kind=NICE").expect(400);
        admin("removeWatched", "walletAddress=" + wallet).expect(204);
        admin("removeWatched", "walletAddress=" + wallet).expect(404);
        api.read("getAlerts");
        api.call("getAlerts", "page=0").expect(400);
        assertThat(api.call("followAlerts").firstOfStream()).isEqualTo(":alive");
        api.call("followAlerts").with("Last-Event-ID", "yesterday").expect(400);
    }

    private static void keys(String mint) throws Exception {
        var issued = admin("createKey")
                .body("application/json", "{\"name\":\"Ann\"}")
                .json(201)
                .get("data");
        var key = issued.get("key").asString();
        var keyId = issued.at("/apiKey/keyId").asString();
        admin("createKey").body("application/json", "{}").expect(400);
        admin("createKey").body("text/plain", "Ann").expect(415);
        api.call("getScore", mint).with("X-Api-Key", key).expect(200);
        var rotated = admin("rotateKey", keyId)
                .body("application/json", "{\"graceSeconds\":0}")
                .json(200)
                .at("/data/key")
                .asString();
        api.call("getScore", mint).with("X-Api-Key", key).expect(401);
        api.call("getScore", mint).with("X-Api-Key", rotated).expect(200);
        admin("rotateKey", keyId).expect(200);
        admin("rotateKey", keyId)
                .body("application/json", "{\"graceSeconds\":-1}")
                .expect(400);
        admin("rotateKey", "coal_nobody").expect(404);
        var listed = admin("listKeys").expect(200);
        assertThat(listed.body()).contains(keyId).doesNotContain(rotated);
        admin("listKeys", "page=0").expect(400);
        admin("revokeKey", keyId).expect(204);
        admin("revokeKey", "coal_nobody").expect(404);
        api.call("getScore", mint).with("X-Api-Key", rotated).expect(401);
        api.call("listKeys").expect(401);
    }

    private static void maintenance(String mint) throws Exception {
        var tag = admin("getMaintenance").expect(200).headers().firstValue("ETag");
        admin("getMaintenance").with("If-None-Match", tag.orElseThrow()).expect(304);
        admin("orderMaintenance").body("application/json", "{}").expect(400);
        admin("orderMaintenance")
                .body("application/json", "{\"on\":true,\"retryAfterSeconds\":60}")
                .expect(200);
        var refused = scan(mint).expect(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(refused.body()).contains("Under maintenance");
        api.call("getScore", mint).expect(200);
        admin("orderMaintenance").body("application/json", "{\"on\":false}").expect(200);
        scan(mint).expect(200);
    }

    private static void contract() throws Exception {
        assertThat(api.read("getContract").get("openapi").asString()).startsWith("3.1");
        api.read("getContractAsYaml");
        api.read("getReference");
    }

    private static CheckedApi.Call scan(String mint) {
        return api.call("startScan").body("application/json", "{\"contractAddress\":\"" + mint + "\"}");
    }

    private static CheckedApi.Call admin(String operation, Object... arguments) {
        return api.call(operation, arguments).with("X-Admin-Key", KEY);
    }

    private static String mintOf(String story) {
        return fleet.tokens().stream()
                .filter(it -> it.name().equals(story))
                .findFirst()
                .orElseThrow()
                .mint();
    }
}
