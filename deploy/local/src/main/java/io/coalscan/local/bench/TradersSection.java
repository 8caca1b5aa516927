package io.coalscan.local.bench;

import io.coalscan.local.server.LocalPostgres;
import io.coalscan.pnl.PnlServiceApplication;
import io.coalscan.pnl.web.TraderOrder;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.EventSender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A million decoded trades of one token through pnl-service's own job into PostgreSQL: memory as they come, the time of a page of a hundred in every order,
 * and of a refresh of as many new trades at a tenth of the history and at all of it. {@code ./coalscan bench -Dcoalscan.bench.trades=N traders} for another number.
 */
final class TradersSection implements Bench.Section {
    private static final int TRADES = Integer.getInteger("coalscan.bench.trades", 1_000_000);
    private static final int TENTH = 10;
    private static final int NEW = 500;
    private static final int REFRESHES = 7;
    private static final int PAGES = 20;
    private static final int CHARTS = 7;

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public void run(Bed bed) throws Exception {
        var postgres = LocalPostgres.start(bed.emptyData().resolve("postgres"));
        bed.closeLater(postgres);
        var chain = new DecodedChain();
        var service = service(postgres, chain);
        bed.closeLater(service);
        try (var http = HttpClient.newHttpClient()) {
            var client = new Client(
                    http, "http://localhost:" + service.getEnvironment().getProperty("local.server.port"));
            var memory = new ArrayList<long[]>();
            long early = gathered(client, chain, 0, TRADES / TENTH, memory);
            long late = gathered(client, chain, TRADES / TENTH + REFRESHES * NEW, TRADES, memory);
            System.out.printf(
                    "a refresh of %d new trades: %d ms at %,d trades, %d ms at %,d: ratio %.2f%n",
                    NEW, early, TRADES / TENTH, late, TRADES, (double) late / early);
            System.out.printf(
                    "memory after collection: %s at first, %s at last, slope %.2f MB by 100,000 trades (one balance by wallet is the chain's)%n",
                    Figures.megabytes(memory.getFirst()[1]), Figures.megabytes(memory.getLast()[1]), slope(memory));
            System.out.printf(
                    "database: %s at %,d trades%n", Figures.megabytes(size(service)), TRADES + REFRESHES * NEW);
            pages(client);
            candles(client);
        }
    }

    private static long size(ConfigurableApplicationContext service) {
        var size = service.getBean(DatabaseClient.class)
                .sql("select pg_database_size(current_database()) as bytes")
                .map(row -> row.get("bytes", Long.class))
                .one()
                .block();
        return size == null ? 0 : size;
    }

    private static ConfigurableApplicationContext service(LocalPostgres postgres, DecodedChain chain) {
        var settings = new HashMap<String, String>(postgres.settings());
        settings.put("server.port", "0");
        settings.put("management.server.port", "0");
        settings.put("coalscan.traders.most-signatures", "100000000");
        settings.put("coalscan.traders.refresh-wait", "30s");
        settings.put("spring.autoconfigure.exclude", "io.coalscan.service.kafka.KafkaEventsAutoConfiguration");
        return PnlServiceApplication.builder()
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(SolanaReads.class, () -> chain);
                    beans.registerBean(EventSender.class, () -> event -> Mono.empty());
                })
                .run(settings.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    /** @return median of refreshes after the history has grown, milliseconds */
    private long gathered(Client client, DecodedChain chain, int before, int trades, List<long[]> memory)
            throws Exception {
        chain.grow(trades);
        long begun = System.nanoTime();
        client.traders("");
        var stage = "";
        for (long every = 0; ; every++) {
            TimeUnit.MILLISECONDS.sleep(500);
            var answer = client.traders("?limit=1");
            boolean told =
                    answer.path("asOf").path("signature").asString("").equals(DecodedChain.signature(trades - 1));
            if (told && !answer.path("refreshing").asBoolean()) {
                break;
            }
            var now = answer.path("stage").asString(stage);
            if (every % 20 == 0 || !now.equals(stage)) {
                long used = used();
                long read = client.read();
                if (read > 0) {
                    memory.add(new long[] {before + read, used});
                }
                System.out.printf("  %,d s: %s, %s used%n", seconds(begun), client.progress(), Figures.megabytes(used));
            }
            stage = now;
        }
        System.out.printf("%,d trades: listed, read and calculated in %d s%n", trades - before, seconds(begun));
        var times = new ArrayList<Long>();
        var newest = DecodedChain.signature(trades - 1);
        for (int i = 1; i <= REFRESHES; i++) {
            TimeUnit.MILLISECONDS.sleep(1_100);
            chain.grow(trades + i * NEW);
            long from = System.nanoTime();
            var changes = client.traders("?limit=1&since=" + newest).path("changes");
            times.add((System.nanoTime() - from) / 1_000_000);
            if (!changes.path("known").asBoolean() || changes.path("changed").isEmpty()) {
                throw new IllegalStateException("nothing changed: " + changes);
            }
            newest = DecodedChain.signature(trades + i * NEW - 1);
        }
        System.out.printf("refreshes of %d new trades: %s ms%n", NEW, times);
        return Figures.median(times);
    }

    private void pages(Client client) throws Exception {
        var all = new ArrayList<Long>();
        for (var order : TraderOrder.values()) {
            var times = new ArrayList<Long>();
            for (int i = 0; i < PAGES; i++) {
                var direction = i % 4 == 3 ? "asc" : "desc";
                var cost = i % 2 == 0 ? "average" : "fifo";
                long from = System.nanoTime();
                var rows = client.traders(
                                "?limit=100&sortBy=" + order.apiName() + "&sortOrder=" + direction + "&cost=" + cost)
                        .path("traders");
                times.add((System.nanoTime() - from) / 1_000_000);
                if (rows.size() != 100) {
                    throw new IllegalStateException(order.apiName() + ": " + rows.size() + " rows");
                }
            }
            all.addAll(times);
            System.out.printf(
                    "top 100 by %s: median %d ms, p95 %d ms%n",
                    order.apiName(), Figures.median(times), Figures.quantile(times, 0.95));
        }
        System.out.printf(
                "top 100 in all orders: median %d ms, p95 %d ms (< 100)%n",
                Figures.median(all), Figures.quantile(all, 0.95));
    }

    private void candles(Client client) throws Exception {
        for (var interval : List.of("1m", "5m", "1h")) {
            var times = new ArrayList<Long>();
            long trades = 0;
            for (int i = 0; i < CHARTS; i++) {
                long from = System.nanoTime();
                var answer = client.get("/api/v1/candles/" + DecodedChain.MINT + "?currency=sol&interval=" + interval);
                times.add((System.nanoTime() - from) / 1_000_000);
                trades = answer.at("/coverage/trades").asLong();
                if (answer.at("/coverage/withoutPrice").asLong() > 0) {
                    throw new IllegalStateException("no price: " + answer.path("coverage"));
                }
            }
            System.out.printf(
                    "newest 300 candles of %s, %,d trades: first %d ms, median %d ms%n",
                    interval, trades, times.getFirst(), Figures.median(times));
        }
    }

    private static long seconds(long from) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - from);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Least squares, in megabytes by 100,000 trades. */
    private static double slope(List<long[]> points) {
        double x = points.stream().mapToLong(point -> point[0]).average().orElse(0);
        double y = points.stream().mapToLong(point -> point[1]).average().orElse(0);
        double above = 0;
        double below = 0;
        for (var point : points) {
            above += (point[0] - x) * (point[1] - y);
            below += (point[0] - x) * (point[0] - x);
        }
        return below == 0 ? 0 : above / below * 100_000 / 1_000_000;
    }

    /** Asks pnl-service itself. */
    private final class Client {
        private final HttpClient http;
        private final String url;

        Client(HttpClient http, String url) {
            this.http = http;
            this.url = url;
        }

        JsonNode traders(String query) throws Exception {
            return get("/api/v1/traders/" + DecodedChain.MINT + query);
        }

        private JsonNode get(String path) throws Exception {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return json.readTree(answer.body()).path("data");
        }

        /** The first event of a job is its state. */
        private JsonNode job() throws Exception {
            try (var lines = http.send(
                            HttpRequest.newBuilder(URI.create(url + "/api/v1/traders/" + DecodedChain.MINT + "/events"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .body()) {
                return lines.filter(line -> line.startsWith("data:"))
                        .findFirst()
                        .map(line -> json.readTree(line.substring("data:".length())))
                        .orElseThrow();
            }
        }

        /** Trades that the job has read; 0 when it does something else. */
        long read() throws Exception {
            var job = job();
            return job.path("stage").asString("").equals("READING")
                    ? job.path("done").asLong()
                    : 0;
        }

        String progress() throws Exception {
            var job = job();
            return job.path("stage").asString("") + " " + job.path("done").asLong();
        }
    }
}
