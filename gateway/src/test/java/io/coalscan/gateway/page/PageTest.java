package io.coalscan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.Edge;
import io.coalscan.service.testing.RawHttp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

class PageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.echo("--coalscan.gateway.page.folder=classpath:/page/");
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/token/" + Edge.MINT,
                "/token/nonsense",
                "/wallet/" + Edge.MINT,
                "/compare?tokens=a,b",
                "/history",
                "/smart-money",
                "/alerts",
                "/admin"
            })
    void everyAddressOfTheApplicationIsItsPageAndAskedForAgain(String path) {
        var answer = get(path).expectStatus().isOk().expectHeader().valueEquals("Cache-Control", "no-cache");
        answer.expectHeader().valueEquals("Content-Type", "text/html;charset=UTF-8");
        assertThat(text(answer)).contains("<title>CoalScan</title>");
    }

    @Test
    void aPageThatTheBrowserHasIsNotSentAgain() {
        var tag = get("/").returnResult(byte[].class).getResponseHeaders().getETag();
        edge.client
                .get()
                .uri("/history")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void filesWithTheirContentsNameAreKeptForAYear() {
        get("/assets/main-1a2b.js")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable")
                .expectHeader()
                .valueEquals("Content-Type", "text/javascript");
    }

    @Test
    void aCompressedFileIsGivenToWhoTakesIt() {
        try (var raw = RawHttp.to(edge.port())) {
            var request = "GET /assets/main-1a2b.js HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br, gzip\r\n\r\n";
            assertThat(raw.send(request).answer().orElseThrow().headers())
                    .containsEntry("content-encoding", "gzip")
                    .containsEntry("vary", "Accept-Encoding");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/gone-3c4d.js",
                "/assets/",
                "/token",
                "/token/a/b",
                "/unknown",
                "/actuator/health",
                "/api/unknown"
            })
    void whatTheApplicationDoesNotKnowIsAnErrorOfTheApi(String path) {
        assertThat(text(get(path).expectStatus().isNotFound())).contains("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such/page", "/unknown", "/token/a/b"})
    void aBrowserIsShownThePageWhereNothingIs(String path) {
        var answer = asked(path, BROWSER).expectStatus().isNotFound();
        answer.expectHeader().valueEquals("Content-Type", "text/html;charset=UTF-8");
        answer.expectHeader().valueEquals("Cache-Control", "no-store");
        answer.expectHeader().exists("Content-Security-Policy");
        assertThat(text(answer)).contains("<title>CoalScan</title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/unknown", "/actuator/health"})
    void aBrowserIsToldTheErrorOfTheApiWhereTheApiIs(String path) {
        assertThat(text(asked(path, BROWSER).expectStatus().isNotFound())).contains("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/*"})
    void aProgramIsToldTheErrorOfTheApi(String accepted) {
        assertThat(text(asked("/no/such/page", accepted).expectStatus().isNotFound()))
                .contains("NOT_FOUND");
    }

    @Test
    void theApiIsUntouched() {
        assertThat(text(get("/api/v1/score/" + Edge.MINT).expectStatus().isOk()))
                .isEqualTo("/api/v1/score/" + Edge.MINT);
    }

    private static WebTestClient.ResponseSpec asked(String path, String accepted) {
        return edge.client.get().uri(path).header(HttpHeaders.ACCEPT, accepted).exchange();
    }

    private static WebTestClient.ResponseSpec get(String path) {
        return edge.client.get().uri(path).exchange();
    }

    private static String text(WebTestClient.ResponseSpec answer) {
        var body = answer.returnResult(byte[].class).getResponseBodyContent();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
