package io.coalscan.gateway.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.Edge;
import io.coalscan.service.testing.RawHttp;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

@Timeout(120)
class GuardTest {
    private static final String SCORE = "GET /api/v1/score/" + Edge.MINT;
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.of(
                (request, response) -> {
                    ASKED.incrementAndGet();
                    return response.header("Content-Security-Policy", "default-src *")
                            .sendString(Mono.just("{}"))
                            .then();
                },
                "--coalscan.gateway.guard.head=1s",
                "--coalscan.gateway.guard.body=1s",
                "--coalscan.gateway.guard.idle=2s",
                "--coalscan.gateway.guard.connections=20",
                "--coalscan.gateway.trusted-proxies=127.0.0.1");
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    /** Answers of a service, of the edge, of its server by itself, and one that is no answer to a request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/score/x HTTP/1.1\r\nHost: a\r\n\r\n",
                "HEAD /api/v1/score/x HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/v1/%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "OPTIONS /api/v1/scan HTTP/1.1\r\nHost: a\r\nOrigin: https://b.example\r\nAccess-Control-Request-Method: POST\r\n\r\n",
                "GET /api/v1/score/x HTTP/1.1\r\nHost: a\r\nbad header: x\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void everyAnswerHasTheSecurityHeadersOnceAndNoCookie(String request) {
        try (var raw = RawHttp.to(edge.port())) {
            var headers = raw.send(request).answer().orElseThrow().headers();
            assertThat(headers)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("cross-origin-opener-policy", "same-origin")
                    .containsKey("permissions-policy")
                    .doesNotContainKeys("set-cookie", "strict-transport-security", "server", "x-powered-by");
            assertThat(headers.get("content-security-policy"))
                    .startsWith("default-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("*", "http", "unsafe");
        }
    }

    @Test
    void thePageOfTheContractMayUseItsOwnStyleAndNothingElse() throws Exception {
        try (var raw = RawHttp.to(edge.port())) {
            var answer =
                    raw.send("GET /docs HTTP/1.1\r\nHost: a\r\n\r\n").answer().orElseThrow();
            var style = answer.text()
                    .substring(
                            answer.text().indexOf("<style>") + 7, answer.text().indexOf("</style>"));
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
            assertThat(answer.headers().get("content-security-policy"))
                    .startsWith("default-src 'none'; style-src 'sha256-"
                            + Base64.getEncoder().encodeToString(digest) + "'")
                    .contains("frame-ancestors 'none'");
            assertThat(answer.text()).doesNotContain("<script", " style=\"");
        }
    }

    @Test
    void browsersAreToldToKeepToTlsWhereCallersComeByIt() {
        try (var https = Edge.echo("--coalscan.gateway.guard.https=true");
                var raw = RawHttp.to(https.port())) {
            assertThat(raw.send(SCORE + " HTTP/1.1\r\nHost: a\r\n\r\n")
                            .answer()
                            .orElseThrow()
                            .headers())
                    .containsKey("strict-transport-security");
        }
    }

    @Test
    void withoutAllowedOriginsNothingIsSaidOfThem() {
        for (var method : new String[] {"GET", "OPTIONS"}) {
            try (var raw = RawHttp.to(edge.port())) {
                var answer = raw.send(method + " /api/v1/score/x HTTP/1.1\r\nHost: a\r\nOrigin: https://b.example\r\n"
                                + "Access-Control-Request-Method: GET\r\n\r\n")
                        .answer()
                        .orElseThrow();
                assertThat(answer.status()).isEqualTo(method.equals("GET") ? 200 : 403);
                assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/%zz HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\n\r\n",
                "GET /api/v1/score/x HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\nbad header: x\r\n\r\n"
            })
    void whatTheServerRefusesByItselfComesInTheEnvelopeToo(String request) {
        try (var raw = RawHttp.to(edge.port())) {
            var answer = raw.send(request).answer().orElseThrow();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("\"success\":false", "\"code\":\"INVALID_REQUEST\"");
        }
    }

    @Test
    void noServiceSeesABodyThatBreaksOff() {
        int asked = ASKED.get();
        try (var raw = RawHttp.to(edge.port())) {
            var answer = raw.send("POST /api/v1/scan HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nzz\r\n")
                    .answer()
                    .orElseThrow();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(raw.closedByServer()).isTrue();
        }
        assertThat(ASKED).hasValue(asked);
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() {
        try (var raw = RawHttp.to(edge.port())) {
            assertThat(raw.closedByServer()).isTrue();
        }
    }

    @Test
    void aHeadThatDripsIsNotWaitedFor() {
        try (var raw = RawHttp.to(edge.port());
                var dripping = drip(raw, SCORE + " HTTP/1.1\r\nHost: a\r\nX-Long: ")) {
            assertThat(raw.closedByServer()).isTrue();
        }
    }

    @Test
    void aSecondHeadThatDripsIsNotWaitedForNeither() {
        try (var raw = RawHttp.to(edge.port())) {
            assertThat(raw.send(SCORE + " HTTP/1.1\r\nHost: a\r\n\r\n")
                            .answer()
                            .orElseThrow()
                            .status())
                    .isEqualTo(200);
            try (var dripping = drip(raw, SCORE + " HTTP/1.1\r\nX-Long: ")) {
                assertThat(raw.closedByServer()).isTrue();
            }
        }
    }

    @Test
    void aBodyThatDripsIsRefused() {
        try (var raw = RawHttp.to(edge.port());
                var dripping = drip(
                        raw,
                        "POST /api/v1/scan HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 16000\r\n\r\n")) {
            assertThat(raw.answer().orElseThrow().status()).isEqualTo(400);
            assertThat(raw.closedByServer()).isTrue();
        }
    }

    @Test
    void aConnectionIsClosedWhenItIsIdleBetweenRequests() {
        try (var raw = RawHttp.to(edge.port())) {
            assertThat(raw.send(SCORE + " HTTP/1.1\r\nHost: a\r\n\r\n").answer())
                    .isPresent();
            assertThat(raw.closedByServer()).isTrue();
        }
    }

    @Test
    void furtherConnectionsThanAllowedAreClosedAtOnce() {
        var open = new RawHttp[30];
        try {
            for (int i = 0; i < open.length; i++) {
                open[i] = RawHttp.to(edge.port());
            }
            long answered = Arrays.stream(open)
                    .filter(raw -> raw.send(SCORE + " HTTP/1.1\r\nHost: a\r\n\r\n")
                            .answer()
                            .isPresent())
                    .count();
            assertThat(answered).isBetween(1L, 20L);
        } finally {
            for (var raw : open) {
                raw.close();
            }
        }
    }

    /** Sends the text, then a byte again and again until it is closed. */
    private static Dripping drip(RawHttp raw, String text) {
        raw.send(text);
        var dripping = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                raw.send("a");
                LockSupport.parkNanos(50_000_000);
            }
        });
        return dripping::interrupt;
    }

    private interface Dripping extends AutoCloseable {
        @Override
        void close();
    }
}
