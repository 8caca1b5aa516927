package io.coalscan.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.coalscan.gateway.GatewayApplication;
import io.coalscan.service.testing.TestRedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class GatewayTest {
    private static final ListAppender<ILoggingEvent> LINES = new ListAppender<>();
    private static final Sinks.Many<String> EVENTS = Sinks.many().unicast().onBackpressureBuffer();
    private static TestRedis redis;
    private static DisposableServer scan;
    private static DisposableServer pnl;
    private static ConfigurableApplicationContext gateway;
    private static WebTestClient client;
    private static int nextCaller;

    @BeforeAll
    static void start() {
        redis = TestRedis.start();
        scan = service("scan");
        pnl = service("pnl");
        gateway = GatewayApplication.builder()
                .run(
                        "--coalscan.gateway.port=0",
                        "--coalscan.gateway.management-port=0",
                        "--coalscan.redis=" + redis.url(),
                        "--coalscan.scan.url=http://localhost:" + scan.port(),
                        "--coalscan.pnl.url=http://localhost:" + pnl.port(),
                        "--coalscan.wallet.url=http://localhost:1",
                        "--coalscan.gateway.trusted-proxies=127.0.0.1,::1",
                        "--coalscan.gateway.allowed-origins=https://app.example");
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        LINES.start();
        var log = (Logger) AccessLog.LINES;
        log.setLevel(Level.INFO);
        log.addAppender(LINES);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        scan.disposeNow();
        pnl.disposeNow();
        redis.close();
    }

    private static DisposableServer service(String name) {
        return HttpServer.create()
                .host("localhost")
                .port(0)
                .handle((request, response) -> request.uri().endsWith("/events")
                        ? response.sse().sendString(EVENTS.asFlux(), StandardCharsets.UTF_8)
                        : answer(name, request, response))
                .bindNow();
    }

    private static Mono<Void> answer(String name, HttpServerRequest request, HttpServerResponse response) {
        var headers = request.requestHeaders();
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap(body -> response.header("X-Request-Id", headers.get("X-Request-Id"))
                        .header("X-Scan-Id", "scan-1")
                        .header("Content-Type", "text/plain")
                        .sendString(Mono.just(name + " " + headers.get("X-Request-Id") + " "
                                + headers.get("X-Forwarded-For") + " " + body.length()))
                        .then());
    }

    @Test
    void eachPathReachesTheServiceThatOwnsIt() {
        Map.of(
                        "/api/v1/score/abc", "scan",
                        "/api/v1/holders/abc", "scan",
                        "/api/v1/scans/1/x", "scan",
                        "/api/v1/wallets/abc/pnl", "pnl",
                        "/api/v1/holders/abc/def/trades", "pnl",
                        "/api/v1/traders/abc", "pnl",
                        "/api/v1/candles/abc", "pnl")
                .forEach((path, service) -> assertThat(get(path)
                                .expectStatus()
                                .isOk()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody())
                        .startsWith(service + " "));
    }

    @Test
    void aServiceThatIsDownIsUnavailable() {
        get("/api/v1/wallets/abc")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("SERVICE_UNAVAILABLE");
    }

    @Test
    void theContractIsServedInBothFormsAndOnceToACallerWhoKeepsIt() {
        for (var path : List.of("/api/v1/openapi.json", "/api/v1/openapi.yaml")) {
            var answer = get(path)
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .exists("RateLimit-Remaining")
                    .expectBody(String.class)
                    .value(body -> assertThat(body).contains("CoalScan API", "/api/v1/scan"))
                    .returnResult();
            client.get()
                    .uri(path)
                    .header(
                            "If-None-Match",
                            String.valueOf(answer.getResponseHeaders().getETag()))
                    .exchange()
                    .expectStatus()
                    .isNotModified();
        }
    }

    @Test
    void anythingElseIsNotFound() {
        for (var path : List.of("/api/v1/nothing", "/actuator/health", "/actuator/prometheus", "/nothing")) {
            get(path)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.error.code")
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void theRequestsIdGoesThroughOnceAndForwardedAddressesDoNot() {
        client.get()
                .uri("/api/v1/score/abc")
                .header("X-Request-Id", "id-7")
                .header("X-Forwarded-For", "198.51.100.250")
                .exchange()
                .expectHeader()
                .values("X-Request-Id", values -> assertThat(values).containsExactly("id-7"))
                .expectBody(String.class)
                .isEqualTo("scan id-7 null 0");
    }

    @Test
    void theEleventhScanWithinAMinuteIsRefused() {
        for (int left = 9; left >= 0; left--) {
            post("203.0.113.1", "{}")
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("RateLimit-Limit", "10")
                    .expectHeader()
                    .valueEquals("RateLimit-Remaining", Integer.toString(left));
        }
        post("203.0.113.1", "{}")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .value("Retry-After", it -> assertThat(Integer.parseInt(it)).isBetween(1, 60))
                .expectHeader()
                .exists("RateLimit-Reset")
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("RATE_LIMIT_EXCEEDED");
        post("203.0.113.2", "{}").expectStatus().isOk();
    }

    @Test
    void largeBodiesAreRefusedWhetherAnnouncedOrNot() {
        post("203.0.113.3", "x".repeat(16_384))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(it -> assertThat(it).endsWith(" 16384"));
        post("203.0.113.3", "x".repeat(16_385)).expectStatus().isEqualTo(413);
        chunked("x".repeat(20_000))
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("PAYLOAD_TOO_LARGE");
        chunked("x".repeat(2_000))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(it -> assertThat(it).endsWith(" 2000"));
    }

    @Test
    void eventsPassAsTheyCome() {
        var first = new StringBuffer();
        var reading = WebClient.create(
                        "http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port"))
                .get()
                .uri("/api/v1/scans/00000000-0000-0000-0000-000000000001/events")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .retrieve()
                .bodyToFlux(String.class)
                .subscribe(first::append);
        EVENTS.tryEmitNext("data: one\n\n");
        while (first.indexOf("one") < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        EVENTS.tryEmitComplete();
        reading.dispose();
    }

    @Test
    void browsersOfAllowedOriginsMayCallAndOthersMayNot() {
        preflight("https://app.example")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "https://app.example");
        preflight("https://evil.example").expectStatus().isForbidden();
    }

    @Test
    void everyCallHasOneLineWithoutTheCallersAddressAndWords() {
        get("/api/v1/score/SecretMint?x=SecretQuery").expectStatus().isOk();
        get("/api/v1/wallets/SecretWallet").expectStatus().isEqualTo(503);

        var lines = LINES.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        var ok = lines.stream()
                .filter(it -> it.contains("/api/v1/score/{address}"))
                .toList()
                .getLast();
        var json = JsonMapper.shared().readTree(ok);
        assertThat(json.get("method").asString()).isEqualTo("GET");
        assertThat(json.get("status").asInt()).isEqualTo(200);
        assertThat(json.get("ms").asLong()).isNotNegative();
        assertThat(json.get("requestId").asString()).isNotBlank();
        assertThat(json.get("scanId").asString()).isEqualTo("scan-1");
        assertThat(json.get("caller").asString()).matches("[0-9a-f]{12}");
        assertThat(lines).anyMatch(it -> it.contains("/api/v1/wallets/{wallet}") && it.contains("\"status\":503"));
        assertThat(lines).noneMatch(it -> it.contains("Secret") || it.contains("192.0.2."));
    }

    private static WebTestClient.ResponseSpec get(String path) {
        return client.get().uri(path).header("X-Forwarded-For", newCaller()).exchange();
    }

    private static WebTestClient.ResponseSpec post(String caller, String body) {
        return client.post()
                .uri("/api/v1/scan")
                .header("X-Forwarded-For", caller)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static WebTestClient.ResponseSpec chunked(String body) {
        return client.post()
                .uri("/api/v1/scan")
                .header("X-Forwarded-For", newCaller())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Flux.just(body.substring(0, 1_000), body.substring(1_000)), String.class)
                .exchange();
    }

    private static WebTestClient.ResponseSpec preflight(String origin) {
        return client.options()
                .uri("/api/v1/scan")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .exchange();
    }

    private static synchronized String newCaller() {
        return "192.0.2." + ++nextCaller;
    }
}
