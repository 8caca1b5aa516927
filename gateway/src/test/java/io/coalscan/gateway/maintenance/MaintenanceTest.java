package io.coalscan.gateway.maintenance;

import static io.coalscan.gateway.Edge.eventually;
import static io.coalscan.gateway.key.Installation.admin;
import static io.coalscan.gateway.key.Installation.data;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.Edge;
import io.coalscan.gateway.key.Installation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Publisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Sinks;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;

@Timeout(120)
class MaintenanceTest {
    private static final String SCAN = "{\"contractAddress\":\"" + Edge.MINT + "\"}";
    private static final String EVENTS = "/api/v1/scans/00000000-0000-0000-0000-000000000001/events";

    private final Installation here = new Installation();
    private final Sinks.Many<String> events = Sinks.many().replay().all();
    private final Sinks.One<String> result = Sinks.one();

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void newWorkIsRefusedEverywhereInBothLanguagesAndWhatIsStoredIsRead() {
        var one = here.start();
        var two = here.start();
        var state = order(one, Map.of("on", true, "retryAfterSeconds", 600));
        assertThat(state.get("on").asBoolean()).isTrue();
        assertRefused(scan(one, "zh"), "系统维护中，请稍后再试", 600);
        eventually(() -> statusOf(scan(two, "en")) == 503);
        assertRefused(scan(two, "en"), "Under maintenance: try again later", 600);
        for (var path : List.of("/api/v1/traders/" + Edge.MINT, "/api/v1/wallets/" + Edge.MINT + "/tokens")) {
            assertRefused(get(two, path), "系统维护中，请稍后再试", 600);
        }
        for (var path : List.of(
                "/api/v1/score/" + Edge.MINT,
                "/api/v1/wallets/" + Edge.MINT,
                "/api/v1/kols",
                "/api/v1/openapi.json",
                EVENTS)) {
            get(two, path).expectStatus().isOk();
        }
        WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + two.managementPort())
                .build()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
        admin(two, HttpMethod.GET, "/kols", null).expectStatus().isOk();

        order(two, Map.of("on", false));
        assertThat(statusOf(scan(two, "en"))).isEqualTo(200);
        eventually(() -> statusOf(scan(one, "en")) == 200);
    }

    @Test
    void storedReadsEndTooWhenTheAdminSaysSoButNotThoseOfRunningScansAndOfTheAdmin() {
        var edge = here.start();
        order(edge, Map.of("on", true, "reads", false));
        assertRefused(get(edge, "/api/v1/score/" + Edge.MINT), "系统维护中，请稍后再试", 300);
        get(edge, EVENTS).expectStatus().isOk();
        get(edge, "/api/v1/openapi.json").expectStatus().isOk();
        admin(edge, HttpMethod.GET, "/maintenance", null).expectStatus().isOk();
    }

    @Test
    void itSurvivesARestart() {
        var since = order(here.start(), Map.of("on", true)).get("since").asLong();
        var started = here.start();
        assertRefused(scan(started, "zh"), "系统维护中，请稍后再试", 300);
        assertThat(order(started, Map.of("on", true, "reads", false))
                        .get("since")
                        .asLong())
                .isEqualTo(since);
    }

    @Test
    void callsAndStreamsThatBeganBeforeAreServedToTheirEnd() {
        var edge = here.keep(Edge.of(this::answer, here.settings()));
        var client = WebClient.create("http://127.0.0.1:" + edge.port());
        var waiting = client.post()
                .uri("/api/v1/scan")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(SCAN)
                .retrieve()
                .bodyToMono(String.class)
                .toFuture();
        var stream = new StringBuffer();
        var following = client.get()
                .uri(EVENTS)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .retrieve()
                .bodyToFlux(String.class)
                .doOnNext(stream::append)
                .then()
                .toFuture();
        events.tryEmitNext("data: one\n\n");
        eventually(() -> stream.indexOf("one") >= 0 && result.currentSubscriberCount() == 1);

        order(edge, Map.of("on", true, "reads", false));
        assertThat(statusOf(scan(edge, "en"))).isEqualTo(503);
        events.tryEmitNext("data: two\n\n");
        result.tryEmitValue("the result");
        events.tryEmitComplete();
        assertThat(waiting.join()).isEqualTo("the result");
        following.join();
        assertThat(stream).hasToString("onetwo");
    }

    @Test
    void bySettingItHoldsWithoutADatabaseAndWhateverTheAdminSays() {
        try (var edge =
                Edge.echo("--coalscan.gateway.maintenance.on=true", "--coalscan.gateway.maintenance.retry-after=1m")) {
            assertRefused(scan(edge, "en"), "Under maintenance: try again later", 60);
        }
        var edge = here.start("--coalscan.gateway.maintenance.on=true");
        var state = order(edge, Map.of("on", false));
        assertThat(state.get("on").asBoolean()).isTrue();
        assertThat(state.get("bySetting").asBoolean()).isTrue();
        assertThat(statusOf(scan(edge, "en"))).isEqualTo(503);
    }

    @Test
    void ordersThatAreNoneAreRefused() {
        var edge = here.start();
        for (var body : List.of(
                Map.<String, Object>of(),
                Map.<String, Object>of("on", "perhaps"),
                Map.<String, Object>of("on", true, "retryAfterSeconds", 0),
                Map.<String, Object>of("on", true, "retryAfterSeconds", 86_401))) {
            admin(edge, HttpMethod.PUT, "/maintenance", body).expectStatus().isBadRequest();
        }
        assertThat(statusOf(scan(edge, "en"))).isEqualTo(200);
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return request.uri().endsWith("/events")
                ? response.sse().sendString(events.asFlux(), StandardCharsets.UTF_8)
                : request.receive().then(response.sendString(result.asMono()).then());
    }

    private static JsonNode order(Edge edge, Map<String, ?> order) {
        return data(admin(edge, HttpMethod.PUT, "/maintenance", order), 200);
    }

    private static WebTestClient.ResponseSpec scan(Edge edge, String language) {
        return edge.scan(Edge.newCaller(), SCAN)
                .header("Accept-Language", language)
                .exchange();
    }

    private static WebTestClient.ResponseSpec get(Edge edge, String path) {
        return edge.get(Edge.newCaller(), path).exchange();
    }

    private static int statusOf(WebTestClient.ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }

    private static void assertRefused(WebTestClient.ResponseSpec answer, String message, int retryAfter) {
        answer.expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", Integer.toString(retryAfter))
                .expectHeader()
                .exists("RateLimit-Remaining")
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("SERVICE_UNAVAILABLE")
                .jsonPath("$.error.message")
                .isEqualTo(message)
                .jsonPath("$.data.maintenance.retryAfterSeconds")
                .isEqualTo(retryAfter)
                .jsonPath("$.data.maintenance.since")
                .isNumber();
    }
}
