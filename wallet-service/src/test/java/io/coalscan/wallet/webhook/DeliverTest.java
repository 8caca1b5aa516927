package io.coalscan.wallet.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.service.testing.TestPostgres;
import io.coalscan.wallet.alert.Alert;
import io.coalscan.wallet.alert.AlertStore;
import io.coalscan.wallet.alert.Instance;
import io.coalscan.wallet.watch.TestWatchList;
import io.coalscan.wallet.watch.WatchSettings.Webhook;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class DeliverTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static DatabaseClient database;
    private static int mints;

    private record Told(String path, String signature, String delivery, String body) {}

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private DisposableServer server;
    private AlertStore alerts;
    private Hooks hooks;

    @BeforeAll
    static void open() {
        database = DatabaseClient.create(TestPostgres.of("wallet").connections("wallet"));
    }

    @BeforeEach
    void listen() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> request.receive()
                        .aggregate()
                        .asString()
                        .doOnNext(body -> told.add(new Told(
                                request.uri(),
                                request.requestHeaders().get(Post.SIGNATURE),
                                request.requestHeaders().get(Post.DELIVERY),
                                body)))
                        .then(Mono.defer(() -> response.status(answers.isEmpty() ? 204 : answers.poll())
                                .header(HttpHeaderNames.LOCATION, "/elsewhere")
                                .send()
                                .then())))
                .bindNow();
        alerts = Instance.store(database);
        hooks = new Hooks(List.of(new Webhook("http://127.0.0.1:" + server.port() + "/hook?key=hidden", "secret")));
    }

    @AfterEach
    void hangUp() {
        server.disposeNow();
    }

    private long raised() {
        var alert = new Alert(0, "mint" + mints++, 7_000, 0, 60, 3, 0, 7, List.of(), List.of(), List.of(), null);
        return alerts.raise(alert, 3_600_000, hooks.ids()).block();
    }

    private Deliver deliver() {
        return new Deliver(
                new PostgresDeliveries(database),
                alerts,
                hooks,
                new Post(Duration.ofSeconds(2)),
                TestWatchList.settings().delivery(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Alert.Webhooks webhooks(long id) {
        return alerts.page(0, 100).block().stream()
                .filter(alert -> alert.id() == id)
                .findFirst()
                .orElseThrow()
                .webhooks();
    }

    /** Rounds until nothing waits any longer. */
    private void deliverAll(long id) {
        Flux.interval(Duration.ofMillis(20), Schedulers.boundedElastic())
                .onBackpressureDrop()
                .concatMap(tick -> deliver().round().thenReturn(tick))
                .publishOn(Schedulers.boundedElastic())
                .filter(tick -> webhooks(id).pending() == 0)
                .blockFirst(Duration.ofSeconds(20));
    }

    @Test
    void anAlertIsPostedOnceAndSigned() {
        long id = raised();
        deliverAll(id);
        deliver().round().block();

        assertThat(told).hasSize(1);
        var one = told.getFirst();
        assertThat(one.path()).isEqualTo("/hook?key=hidden");
        assertThat(one.body()).contains("\"id\":" + id, "\"webhooks\":null");
        assertThat(one.signature()).isEqualTo(Signature.of("secret", NOW.getEpochSecond(), one.body()));
        assertThat(one.delivery()).hasSize(36);
        assertThat(webhooks(id)).isEqualTo(new Alert.Webhooks(1, 0, 0));
    }

    @Test
    void whatIsNotTakenIsPostedAgainWithTheSameName() {
        answers.addAll(List.of(500, 429));
        long id = raised();
        deliverAll(id);

        assertThat(told).hasSize(3);
        assertThat(told).extracting(Told::delivery).containsOnly(told.getFirst().delivery());
        assertThat(webhooks(id)).isEqualTo(new Alert.Webhooks(1, 0, 0));
    }

    @Test
    void afterItsLastAttemptADeliveryIsGivenUpAndStaysVisible() {
        answers.addAll(List.of(500, 500, 500, 500));
        long id = raised();
        deliverAll(id);

        assertThat(told).hasSize(3);
        assertThat(webhooks(id)).isEqualTo(new Alert.Webhooks(0, 0, 1));
    }

    @Test
    void aRedirectIsNotFollowed() {
        answers.addAll(List.of(302, 307, 308));
        long id = raised();
        deliverAll(id);

        assertThat(told).hasSize(3);
        assertThat(told).extracting(Told::path).containsOnly("/hook?key=hidden");
        assertThat(webhooks(id).givenUp()).isEqualTo(1);
    }

    @Test
    void whoIsAwayIsToldLater() {
        int port = server.port();
        server.disposeNow();
        long id = raised();
        deliver().round().block();
        assertThat(webhooks(id)).isEqualTo(new Alert.Webhooks(0, 1, 0));
        assertThat(causes()).doesNotContain("127.0.0.1").doesNotContain(Integer.toString(port));
    }

    private String causes() {
        return database.sql("select string_agg(cause, ' ') as causes from webhook_deliveries where cause is not null")
                .map(row -> row.get("causes", String.class))
                .one()
                .block();
    }

    @Test
    void twoInstancesPostADeliveryOnce() {
        var ids = List.of(raised(), raised(), raised());
        Mono.when(deliver().round(), deliver().round(), deliver().round()).block();

        assertThat(told).hasSize(3);
        ids.forEach(id -> assertThat(webhooks(id).delivered()).isEqualTo(1));
    }

    @Test
    void neitherAddressNorSecretIsInWhatIsPrinted() {
        assertThat(new Webhook("https://a.example/key", "secret").toString()).doesNotContain("example", "secret");
        assertThat(hooks.ids().toString()).doesNotContain("127.0.0.1");
    }
}
