package io.coalscan.wallet.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.wallet.WalletServiceApplication;
import io.coalscan.wallet.alert.Alert;
import io.coalscan.wallet.alert.AlertStore;
import io.coalscan.wallet.follow.TestEvents;
import io.coalscan.wallet.follow.WatchEventStore;
import io.coalscan.wallet.smart.FakeSmartMoney;
import io.coalscan.wallet.smart.SmartMoneyReads;
import io.coalscan.wallet.testing.FakeChain;
import io.coalscan.wallet.webhook.Hooks;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Smart money, watch list and alerts over HTTP, with a webhook that takes everything. */
class WatchWebTest {
    private static final String ANN = FakeSmartMoney.WINNER;
    private static final String MINT = "CfPq6BmzFyoRj1mHARuYCNxoYiE4j37PZsR5fMfoiBoY";
    private static ConfigurableApplicationContext service;
    private static DisposableServer hook;
    private static WebTestClient web;
    private static int mints;

    @BeforeAll
    static void start() {
        hook = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) ->
                        request.receive().then(response.status(200).send().then()))
                .bindNow();
        var settings = new HashMap<>(TestPostgres.empty().settings());
        settings.put("coalscan.kafka", "localhost:1");
        settings.put("spring.autoconfigure.exclude", "io.coalscan.service.kafka.KafkaEventsAutoConfiguration");
        settings.put("coalscan.watch.webhooks[0].url", "http://127.0.0.1:" + hook.port() + "/");
        settings.put("coalscan.watch.webhooks[0].secret", "secret");
        service = WalletServiceApplication.builder()
                .properties(settings)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(SolanaReads.class, FakeChain::new);
                    beans.registerBean(EventSender.class, () -> event -> Mono.empty());
                    beans.registerBean(SmartMoneyReads.class, FakeSmartMoney::new);
                })
                .run("--server.port=0", "--management.server.port=0");
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @AfterAll
    static void stop() {
        service.close();
        hook.disposeNow();
    }

    private static WebTestClient.BodyContentSpec read(String path) {
        return web.get().uri(path).exchange().expectStatus().isOk().expectBody();
    }

    private static long raised() {
        var hooks = service.getBean(Hooks.class).ids();
        var alert = new Alert(0, MINT + mints++, 7_000, 0, 60, 3, 0, 7, List.of(), List.of(), List.of(ANN), null);
        return service.getBean(AlertStore.class).raise(alert, 3_600_000, hooks).block();
    }

    @Test
    void winnersAreListedWithWhoTheyAreAndTheOthersWithTheReasons() {
        service.getBean(DatabaseClient.class)
                .sql("insert into kol_wallets (wallet_address, name) values ('" + ANN + "', 'Ann')"
                        + " on conflict do nothing")
                .then()
                .block();
        service.getBean(DatabaseClient.class)
                .sql("insert into token_creators (mint, creator) values ('made', '" + FakeSmartMoney.CREATOR
                        + "') on conflict do nothing")
                .then()
                .block();

        read("/api/v1/smart-money")
                .jsonPath("$.data.wallets.length()")
                .isEqualTo(1)
                .jsonPath("$.data.wallets[0].walletAddress")
                .isEqualTo(ANN)
                .jsonPath("$.data.wallets[0].kol.name")
                .isEqualTo("Ann")
                .jsonPath("$.data.wallets[0].realizedSol")
                .isEqualTo(5.0)
                .jsonPath("$.data.clusters[0].cluster")
                .isEqualTo("SCALP-SNIPER-MEDIUM");
        read("/api/v1/smart-money?filtered=true&sortBy=wins&sortOrder=asc")
                .jsonPath("$.data.wallets[*].filters[*].rule")
                .value(List.class, rules -> assertThat(rules).contains("SECONDS", "CREATOR", "REGISTRY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/smart-money?page=0",
                "/smart-money?limit=101",
                "/smart-money?sortBy=luck",
                "/smart-money?sortOrder=sideways",
                "/smart-money?minWinRate=101",
                "/smart-money?minProfitFactor=NaN",
                "/smart-money?minTokens=many",
                "/watchlist?page=0",
                "/watchlist/events?limit=0",
                "/watchlist/events?kind=NICE",
                "/watchlist/events?before=0",
                "/alerts?limit=1000"
            })
    void whatIsNoQuestionIsRefused(String path) {
        web.get()
                .uri("/api/v1" + path)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("INVALID_REQUEST");
    }

    @Test
    void walletsAreWatchedByHandAndByTheRule() {
        service.getBean(WatchRule.class).apply().block();
        read("/api/v1/watchlist")
                .jsonPath("$.data.wallets[?(@.walletAddress=='" + ANN + "')].source")
                .isEqualTo("RULE")
                .jsonPath("$.data.wallets[?(@.walletAddress=='" + ANN + "')].rule.wins")
                .isEqualTo(3);
        web.post()
                .uri("/api/v1/admin/watchlist")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"walletAddress\":\"" + FakeSmartMoney.CREATOR + "\",\"name\":\"Bo\"}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.data.source")
                .isEqualTo("HAND");
        read("/api/v1/watchlist?limit=1").jsonPath("$.data.wallets[0].name").isEqualTo("Bo");
        web.delete()
                .uri("/api/v1/admin/watchlist?walletAddress=" + FakeSmartMoney.CREATOR)
                .exchange()
                .expectStatus()
                .isNoContent();
        web.delete()
                .uri("/api/v1/admin/watchlist?walletAddress=" + FakeSmartMoney.CREATOR)
                .exchange()
                .expectStatus()
                .isNotFound();
        web.post()
                .uri("/api/v1/admin/watchlist")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"walletAddress\":\"nonsense\"}")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void eventsArePagedBackwards() {
        var store = service.getBean(WatchEventStore.class);
        for (int i = 0; i < 3; i++) {
            store.keep(List.of(TestEvents.buy(ANN, MINT, 1_000_000 + i))).block();
        }
        var path = "/api/v1/watchlist/events?limit=2&kind=BUY&contractAddress=" + MINT + "&wallet=" + ANN;
        var next = new long[1];
        read(path)
                .jsonPath("$.data.events[*].time")
                .isEqualTo(List.of(1_000_002, 1_000_001))
                .jsonPath("$.data.events[0].mintAgeSeconds")
                .isEmpty()
                .jsonPath("$.data.next")
                .value(Integer.class, id -> next[0] = id);
        read(path + "&before=" + next[0])
                .jsonPath("$.data.events[*].time")
                .isEqualTo(List.of(1_000_000))
                .jsonPath("$.data.next")
                .isEmpty();
        web.get()
                .uri("/api/v1/watchlist/events?wallet=nonsense")
                .exchange()
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("INVALID_ADDRESS");
    }

    @Test
    void alertsAreListedNewestFirstAndDelivered() {
        raised();
        long id = raised();
        Flux.interval(Duration.ZERO, Duration.ofMillis(50))
                .onBackpressureDrop()
                .concatMap(tick -> service.getBean(AlertStore.class).page(0, 1))
                .filter(page -> page.getFirst().webhooks().delivered() == 1)
                .blockFirst(Duration.ofSeconds(20));

        read("/api/v1/alerts?limit=1")
                .jsonPath("$.data.alerts[0].id")
                .isEqualTo((int) id)
                .jsonPath("$.data.alerts[0].unknownFunders[0]")
                .isEqualTo(ANN);
    }

    @Test
    void aStreamBeginsNowOrGoesOnWhereItEnded() {
        long before = raised();
        long missed = raised();

        assertThat(events(Long.toString(before)).getFirst().id()).isEqualTo(Long.toString(missed));
        var fromNow = Flux.merge(stream(null), raisedUntilSeen())
                .filter(event -> event.id() != null)
                .blockFirst(Duration.ofSeconds(20));
        assertThat(Long.parseLong(fromNow.id())).isGreaterThan(missed);
        assertThat(fromNow.event()).isEqualTo("alert");
        assertThat(fromNow.data()).contains("\"id\":" + fromNow.id(), "\"windowSeconds\":60");
        web.get()
                .uri("/api/v1/alerts/events")
                .header("Last-Event-ID", "yesterday")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    /** The first ones may come before the stream begins. */
    private static Flux<ServerSentEvent<String>> raisedUntilSeen() {
        return Flux.interval(Duration.ofMillis(200), Schedulers.boundedElastic())
                .onBackpressureDrop()
                .doOnNext(tick -> raised())
                .thenMany(Flux.empty());
    }

    private static List<ServerSentEvent<String>> events(String after) {
        return stream(after)
                .filter(event -> event.id() != null)
                .take(1)
                .collectList()
                .block(Duration.ofSeconds(20));
    }

    private static Flux<ServerSentEvent<String>> stream(@Nullable String after) {
        var call = web.get().uri("/api/v1/alerts/events").accept(MediaType.TEXT_EVENT_STREAM);
        return (after == null ? call : call.header("Last-Event-ID", after))
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody();
    }

    @Test
    void settingsHaveTheNumbersOfTheProduct() {
        var settings = service.getBean(WatchSettings.class);

        assertThat(settings.entities()).isEqualTo(3);
        assertThat(settings.window()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.youngest()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.period()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.webhooks()).hasSize(1);
        assertThat(settings.rule().enabled()).isTrue();
    }
}
