package io.coalscan.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;

/** Which service answers a call, and what goes through to it and back. */
@Timeout(120)
class GatewayTest {
    private static RunningGateway edge;

    @BeforeAll
    static void start() {
        edge = new RunningGateway();
    }

    @AfterAll
    static void stop() {
        edge.close();
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
                .forEach((path, service) -> assertThat(edge.get(path)
                                .expectStatus()
                                .isOk()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody())
                        .startsWith(service + " "));
    }

    @Test
    void aServiceThatIsDownIsUnavailable() {
        for (var path : List.of("/api/v1/wallets/abc", "/api/v1/wallets/abc/tokens")) {
            edge.get(path)
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals("Retry-After", "5")
                    .expectBody()
                    .jsonPath("$.error.code")
                    .isEqualTo("SERVICE_UNAVAILABLE");
        }
    }

    @Test
    void theContractIsServedInBothFormsAndOnceToACallerWhoKeepsIt() {
        for (var path : List.of("/api/v1/openapi.json", "/api/v1/openapi.yaml")) {
            var answer = edge.get(path)
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .exists("RateLimit-Remaining")
                    .expectBody(String.class)
                    .value(body -> assertThat(body).contains("CoalScan API", "/api/v1/scan"))
                    .returnResult();
            edge.client
                    .get()
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
            edge.get(path)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.error.code")
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void theRequestsIdGoesThroughOnceAndForwardedAddressesDoNot() {
        edge.client
                .get()
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
    void eventsPassAsTheyCome() {
        var first = new StringBuffer();
        var reading = WebClient.create(edge.url())
                .get()
                .uri("/api/v1/scans/00000000-0000-0000-0000-000000000001/events")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .retrieve()
                .bodyToFlux(String.class)
                .subscribe(first::append);
        edge.events.tryEmitNext("data: one\n\n");
        while (first.indexOf("one") < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        edge.events.tryEmitComplete();
        reading.dispose();
    }
}
