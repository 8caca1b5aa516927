package io.coalscan.scan;

import io.coalscan.model.event.BundlesFound;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.LinksRequested;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanRequested;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.service.testing.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One instance of the service on real PostgreSQL and Redis, its events sent to the test. */
public final class ScanService implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public final FakeEvents events;
    public final FakeReads reads = new FakeReads();
    public final TestClock clock;
    private final ConfigurableApplicationContext context;

    private ScanService(
            TestPostgres postgres,
            String redisUrl,
            String kafka,
            FakeEvents events,
            TestClock clock,
            Map<String, Object> more) {
        this.events = events;
        this.clock = clock;
        boolean fakeKafka = kafka == null;
        Map<String, Object> settings = new HashMap<>(postgres.settings());
        settings.putAll(more);
        settings.put("coalscan.redis", redisUrl);
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("management.endpoint.health.validate-group-membership", false);
        settings.put("coalscan.kafka", fakeKafka ? "localhost:1" : kafka);
        settings.put(
                "spring.autoconfigure.exclude",
                (fakeKafka ? "io.coalscan.service.kafka.KafkaEventsAutoConfiguration," : "")
                        + "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration,"
                        + "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration,"
                        + "org.springframework.boot.data.redis.autoconfigure.DataRedisRepositoriesAutoConfiguration");
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        context = ScanServiceApplication.builder()
                .initializers(fresh -> {
                    var beans = (GenericApplicationContext) fresh;
                    if (fakeKafka) {
                        beans.registerBean(EventSender.class, () -> events);
                    }
                    beans.registerBean(SolanaReads.class, () -> reads);
                    beans.registerBean(Clock.class, () -> clock);
                })
                .run(arguments);
    }

    public static ScanService start(TestPostgres postgres, String redisUrl) {
        return start(postgres, redisUrl, Map.of());
    }

    public static ScanService start(TestPostgres postgres, String redisUrl, Map<String, Object> settings) {
        return new ScanService(postgres, redisUrl, null, new FakeEvents(), new TestClock(), settings);
    }

    /** With events over a real broker, and on its time. */
    public static ScanService onKafka(TestPostgres postgres, String redisUrl, String kafka) {
        var clock = new TestClock();
        clock.forward(Duration.ofMillis(System.currentTimeMillis() - clock.millis()));
        return new ScanService(postgres, redisUrl, kafka, new FakeEvents(), clock, Map.of());
    }

    /** Another instance of the same fleet. */
    public ScanService another(TestPostgres postgres, String redisUrl, Map<String, Object> settings) {
        return new ScanService(postgres, redisUrl, null, events, clock, settings);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Delivers an event as a listener would, and waits for the handler. */
    @SuppressWarnings("unchecked")
    public <E extends ScanEvent> void deliver(E event) {
        var handler = context.getBeansOfType(WorkHandler.class).values().stream()
                .filter(any -> any.eventType() == event.getClass())
                .findFirst()
                .orElseThrow();
        ((WorkHandler<E>) handler).handle(event).block(PATIENCE);
    }

    public CompletableFuture<HttpResponse<String>> post(String mint, String... headers) {
        return post(mint, false, headers);
    }

    public CompletableFuture<HttpResponse<String>> post(String mint, boolean force, String... headers) {
        var request = HttpRequest.newBuilder(uri("/api/v1/scan"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"contractAddress\":\"" + mint + "\",\"forceRefresh\":" + force + ",\"new\":1}"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    public JsonNode data(String path) {
        var response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body()).get("data");
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** The head of the token's latest scan, as soon as it was requested. */
    public EventHead requested(String mint) {
        return await(() -> requestsOf(mint), list -> !list.isEmpty()).getLast().head();
    }

    public List<ScanRequested> requestsOf(String mint) {
        return events.sent(ScanRequested.class).stream()
                .filter(request -> request.head().mint().equals(mint))
                .toList();
    }

    /** Runs a whole scan and gives the answer that its caller got. */
    public HttpResponse<String> scan(String mint, int wallets) {
        int before = requestsOf(mint).size();
        var answer = post(mint, before > 0);
        await(() -> requestsOf(mint), requests -> requests.size() > before);
        complete(requested(mint), wallets);
        return answer.join();
    }

    /** Gives a scan all its parts. */
    public void complete(EventHead head, int wallets) {
        deliver(Samples.holders(head, wallets));
        deliver(Samples.profiles(head, wallets));
        deliver(Samples.ledger(head, wallets));
        deliver(links(head));
    }

    /** The answer to the scan's latest request for links. */
    public BundlesFound links(EventHead head) {
        return Samples.bundles(
                await(() -> linksAsked(head), asked -> !asked.isEmpty()).getLast());
    }

    public List<LinksRequested> linksAsked(EventHead head) {
        return events.sent(LinksRequested.class).stream()
                .filter(asked -> asked.head().scanId().equals(head.scanId()))
                .toList();
    }

    /** Looks until it is so; at most a minute. */
    public static <T> T await(Supplier<T> look, Predicate<T> so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!so.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so after " + PATIENCE + ": " + seen);
            }
            LockSupport.parkNanos(20_000_000);
            seen = look.get();
        }
        return seen;
    }

    @Override
    public void close() {
        context.close();
    }
}
