package io.coalscan.gateway.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.Edge;
import io.coalscan.service.testing.RawHttp;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

@Timeout(120)
class KeeperTest {
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.of(
                (request, response) -> request.receive().aggregate().then(answer(request, response)),
                "--coalscan.gateway.trusted-proxies=127.0.0.1");
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    /** Bytes that are no gzip: whoever decoded them would fail. */
    private static Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        int number = ASKED.incrementAndGet();
        var path = request.uri();
        if (!path.contains("never")) {
            response.header("Surrogate-Control", "max-age=90");
        }
        return response.header("ETag", "W/\"tag-1\"")
                .header("X-Scan-Id", "scan-1")
                .header("Content-Encoding", "gzip")
                .header("Content-Type", "application/json")
                .status(path.contains("missing") ? 404 : 200)
                .sendString(Mono.just("bytes " + number))
                .then();
    }

    @Test
    void anAnswerThatMayBeKeptIsGivenAgainByteForByteAndCounted() {
        var path = "/api/v1/score/" + newMint();
        var caller = Edge.newCaller();
        var first = get(path, caller, "gzip", "en");
        var again = get(path, caller, "gzip", "en");

        assertThat(again.text()).isEqualTo(first.text()).startsWith("bytes ");
        assertThat(again.headers())
                .containsEntry("content-encoding", "gzip")
                .containsEntry("etag", "W/\"tag-1\"")
                .containsEntry("x-scan-id", "scan-1")
                .containsEntry("ratelimit-remaining", "98")
                .containsEntry("content-length", Integer.toString(again.body().length))
                .doesNotContainKey("surrogate-control");
        assertThat(again.headers().get("x-request-id"))
                .isNotEqualTo(first.headers().get("x-request-id"));
        assertThat(first.headers()).doesNotContainKey("surrogate-control");
    }

    @Test
    void everyLanguageCodingAndQueryIsAnAnswerOfItsOwn() {
        var path = "/api/v1/holders/" + newMint();
        var first = get(path, Edge.newCaller(), "gzip", "en").text();
        assertThat(get(path, Edge.newCaller(), "gzip", "zh").text()).isNotEqualTo(first);
        assertThat(get(path, Edge.newCaller(), "identity", "en").text()).isNotEqualTo(first);
        assertThat(get(path, Edge.newCaller(), "gzip;q=0", "en").text()).isNotEqualTo(first);
        assertThat(get(path + "?page=2", Edge.newCaller(), "gzip", "en").text()).isNotEqualTo(first);
        assertThat(get(path, Edge.newCaller(), "br, gzip", "en-GB,en").text()).isEqualTo(first);
    }

    @Test
    void aCallerWhoKnowsTheAnswerGetsNoBody() {
        var path = "/api/v1/score/" + newMint();
        get(path, Edge.newCaller(), "gzip", "en");
        int asked = ASKED.get();
        var answer = send("GET " + path + " HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nAccept-Language: en\r\n"
                + "If-None-Match: \"tag-0\", \"tag-1\"\r\n\r\n");
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.headers()).containsEntry("etag", "W/\"tag-1\"");
        assertThat(ASKED).hasValue(asked);
    }

    @Test
    void orderedScansAreGivenAgainButForcedOnesAndOtherWishesAreNot() {
        var mint = newMint();
        var first = scan(mint, "", "");
        assertThat(scan(mint, "", "").text()).isEqualTo(first.text());
        assertThat(scan(mint, ",\"forceRefresh\":false", "").text()).isEqualTo(first.text());
        assertThat(scan(mint, ",\"forceRefresh\":true", "").text()).isNotEqualTo(first.text());
        assertThat(scan(mint, "", "Prefer: respond-async\r\n").text()).isNotEqualTo(first.text());
        assertThat(scan(mint, "", "Accept: application/xml\r\n").text()).isNotEqualTo(first.text());
        assertThat(scan(newMint(), "", "").text()).isNotEqualTo(first.text());
    }

    @Test
    void exportsErrorsAndWhatNobodyAllowedAreAskedForAgain() {
        for (var path : new String[] {"/api/v1/score/never", "/api/v1/score/missing"}) {
            var first = get(path, Edge.newCaller(), "gzip", "en").text();
            assertThat(get(path, Edge.newCaller(), "gzip", "en").text()).isNotEqualTo(first);
        }
        var export = "/api/v1/export/" + newMint();
        var first = get(export, Edge.newCaller(), "gzip", "en").text();
        assertThat(get(export, Edge.newCaller(), "gzip", "en").text()).isNotEqualTo(first);
    }

    @Test
    void aChangeOfAnyScanEndsWhatIsKept() {
        var path = "/api/v1/score/" + newMint();
        var first = get(path, Edge.newCaller(), "gzip", "en").text();
        var redis = RedisClient.create(edge.gateway.getEnvironment().getRequiredProperty("coalscan.redis"));
        try (var connection = redis.connect()) {
            connection.sync().publish("coalscan:scan-changed", "+progress alone");
            assertThat(get(path, Edge.newCaller(), "gzip", "en").text()).isEqualTo(first);
            // said again until the edge listens
            while (get(path, Edge.newCaller(), "gzip", "en").text().equals(first)) {
                connection.sync().publish("coalscan:scan-changed", "a scan");
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        } finally {
            redis.shutdown();
        }
    }

    private static RawHttp.Answer get(String path, String caller, String coding, String language) {
        return send("GET " + path + " HTTP/1.1\r\nHost: a\r\nAccept-Encoding: " + coding + "\r\nAccept-Language: "
                + language + "\r\nX-Forwarded-For: " + caller + "\r\n\r\n");
    }

    private static RawHttp.Answer scan(String mint, String more, String headers) {
        var body = "{\"contractAddress\":\"" + mint + "\"" + more + "}";
        return send("POST /api/v1/scan HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nX-Forwarded-For: "
                + Edge.newCaller() + "\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static RawHttp.Answer send(String request) {
        try (var raw = RawHttp.to(edge.port())) {
            return raw.send(request.getBytes(ISO_8859_1)).answer().orElseThrow();
        }
    }

    private static String newMint() {
        var number = Integer.toString(1_000 + ASKED.incrementAndGet()).replace('0', 'A');
        return "So" + number + "1".repeat(38);
    }
}
