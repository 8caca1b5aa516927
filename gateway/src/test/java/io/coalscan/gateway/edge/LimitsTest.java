package io.coalscan.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.Edge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

@Timeout(120)
class LimitsTest {
    private static final String OTHER_MINT = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v";
    private static final String KEY = "0123456789abcdef";
    private static final String ADMIN = "the-admins-own-key";
    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.echo(
                "--coalscan.gateway.trusted-proxies=127.0.0.1,::1",
                "--coalscan.gateway.api-keys=alice:" + KEY,
                "--coalscan.admin-key=" + ADMIN,
                // where Boot would by itself believe whatever X-Forwarded-For says
                "--spring.main.cloud-platform=kubernetes");
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @Test
    void aForcedRefreshIsForOncePerCallerAndToken() {
        var caller = Edge.newCaller();
        refresh(caller, Edge.MINT).expectStatus().isOk();
        refresh(caller, Edge.MINT)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("RateLimit-Limit", "1")
                .expectHeader()
                .value("Retry-After", it -> assertThat(Integer.parseInt(it)).isBetween(20, 30));
        refresh(caller, OTHER_MINT).expectStatus().isOk();
        refresh(Edge.newCaller(), Edge.MINT).expectStatus().isOk();
        edge.scan(caller, body(Edge.MINT, "false")).exchange().expectStatus().isOk();
    }

    @Test
    void aRefusedRefreshIsNotCountedAmongScans() {
        var caller = Edge.newCaller();
        refresh(caller, Edge.MINT).expectStatus().isOk();
        for (int i = 0; i < 20; i++) {
            refresh(caller, Edge.MINT).expectStatus().isEqualTo(429);
        }
        edge.scan(caller, body(Edge.MINT, "false")).exchange().expectHeader().valueEquals("RateLimit-Remaining", "8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"forceRefresh\":\"true\",\"contractAddress\":\"%s\"}",
                "{\"forceRefresh\":1,\"contractAddress\":\"%s\"}",
                "{\"forceRefre\\u0073h\":true,\"contractAddress\":\"%s\"}",
                "{\"forceRefresh\":true,\"forceRefresh\":false,\"contractAddress\":\"%s\"}",
                "{\"x\":{\"forceRefresh\":false},\"contractAddress\":\"%s\",\"forceRefresh\":true}"
            })
    void noSpellingOfARefreshGetsAroundItsLimit(String body) {
        var caller = Edge.newCaller();
        edge.scan(caller, body.formatted(Edge.MINT)).exchange().expectStatus().isOk();
        refresh(caller, Edge.MINT).expectStatus().isEqualTo(429);
    }

    @Test
    void anOrderOfTwoTokensIsNone() {
        var body = "{\"contractAddress\":\"%s\",\"forceRefresh\":true,\"contractAddress\":\"%s\"}";
        edge.scan(Edge.newCaller(), body.formatted(Edge.MINT, OTHER_MINT))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void whatIsLetThroughAndRefusedIsCountedByWindow() {
        double refused = counted("refresh", "refused");
        double allowed = counted("scan", "allowed");
        var caller = Edge.newCaller();
        refresh(caller, Edge.MINT).expectStatus().isOk();
        refresh(caller, Edge.MINT).expectStatus().isEqualTo(429);

        assertThat(counted("refresh", "refused") - refused).isEqualTo(1);
        assertThat(counted("scan", "allowed") - allowed).isEqualTo(2);
        assertThat(edge.gateway
                        .getBean(MeterRegistry.class)
                        .get("coalscan.gateway.requests")
                        .tags("route", "/api/v1/scan", "status", "429")
                        .counter()
                        .count())
                .isPositive();
    }

    private static double counted(String window, String outcome) {
        var counter = edge.gateway
                .getBean(MeterRegistry.class)
                .find("coalscan.gateway.limit.calls")
                .tags("window", window, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void oneExportAMinute() {
        var caller = Edge.newCaller();
        get(caller, "/api/v1/export/" + Edge.MINT).expectStatus().isOk();
        get(caller, "/api/v1/export/" + OTHER_MINT).expectStatus().isEqualTo(429);
    }

    @Test
    void noSpellingOfAPathGetsAroundItsLimit() {
        var caller = Edge.newCaller();
        get(caller, "/api/v1/export/" + Edge.MINT).expectStatus().isOk();
        for (var path :
                List.of("/%61pi/v1/export/", "/api/v1/%65xport/", "/api;x=1/v1/export/", "/api/v1;/export;y/")) {
            get(caller, path + Edge.MINT).expectStatus().isEqualTo(429);
        }
    }

    @Test
    void twoHundredCallsAtOnceAreLetThroughByExactlyTheLimit() {
        var caller = Edge.newCaller();
        var http = WebClient.create("http://127.0.0.1:" + edge.port());
        var statuses = Flux.range(0, 200)
                .flatMap(
                        _ -> http.get()
                                .uri("/api/v1/score/" + Edge.MINT)
                                .header("X-Forwarded-For", caller)
                                .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode())),
                        64)
                .collect(Collectors.groupingBy(HttpStatusCode::value, Collectors.counting()))
                .block();

        assertThat(statuses).isEqualTo(Map.of(200, 100L, 429, 100L));
    }

    @Test
    void aKeyReplacesTheLimitsOfAddressesButForExportsAndRefreshes() {
        keyed("/api/v1/score/" + Edge.MINT).expectHeader().valueEquals("RateLimit-Limit", "100");
        keyed("/api/v1/scan").expectHeader().valueEquals("RateLimit-Limit", "100");
        keyed("/api/v1/export/" + Edge.MINT).expectStatus().isOk();
        keyed("/api/v1/export/" + Edge.MINT).expectStatus().isEqualTo(429);
    }

    @Test
    void aWrongKeyIsUnauthorizedAndGuessesAreCounted() {
        var caller = Edge.newCaller();
        for (int i = 0; i < 100; i++) {
            guess(caller, "guess-" + i).expectStatus().isEqualTo(HttpStatus.UNAUTHORIZED);
        }
        guess(caller, KEY + "x").expectStatus().isEqualTo(429);
    }

    @Test
    void adminPathsOpenToTheAdminsKeyHoweverTheyAreSpelt() {
        for (var path : List.of("/api/v1/admin/kols", "/api/v1/%61dmin/kols", "/api/v1/admin;x/addresses")) {
            admin(path, null).expectStatus().isEqualTo(HttpStatus.UNAUTHORIZED);
            admin(path, "").expectStatus().isEqualTo(HttpStatus.UNAUTHORIZED);
            admin(path, ADMIN + "x").expectStatus().isEqualTo(HttpStatus.UNAUTHORIZED);
            admin(path, ADMIN).expectStatus().isOk();
        }
    }

    private static WebTestClient.ResponseSpec get(String caller, String path) {
        return edge.get(caller, path).exchange();
    }

    private static WebTestClient.ResponseSpec keyed(String path) {
        return edge.get(Edge.newCaller(), path).header("X-Api-Key", KEY).exchange();
    }

    private static WebTestClient.ResponseSpec guess(String caller, String key) {
        return edge.get(caller, "/api/v1/score/" + Edge.MINT)
                .header("X-Api-Key", key)
                .exchange();
    }

    private static WebTestClient.ResponseSpec admin(String path, String key) {
        var request = edge.client
                .get()
                .uri(URI.create("http://127.0.0.1:" + edge.port() + path))
                .header("X-Forwarded-For", Edge.newCaller());
        return key == null
                ? request.exchange()
                : request.header("X-Admin-Key", key).exchange();
    }

    private static WebTestClient.ResponseSpec refresh(String caller, String mint) {
        return edge.scan(caller, body(mint, "true")).exchange();
    }

    private static String body(String mint, String force) {
        return "{\"contractAddress\":\"" + mint + "\",\"forceRefresh\":" + force + "}";
    }
}
