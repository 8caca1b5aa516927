package io.coalscan.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Who may call how often and with how much, and what is written down about it. */
@Timeout(120)
class GatewayGuardTest {
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
    void theEleventhScanWithinAMinuteIsRefused() {
        for (int left = 9; left >= 0; left--) {
            edge.post("203.0.113.1", "{}")
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("RateLimit-Limit", "10")
                    .expectHeader()
                    .valueEquals("RateLimit-Remaining", Integer.toString(left));
        }
        edge.post("203.0.113.1", "{}")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .value("Retry-After", it -> assertThat(Integer.parseInt(it)).isBetween(1, 60))
                .expectHeader()
                .exists("RateLimit-Reset")
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("RATE_LIMIT_EXCEEDED");
        edge.post("203.0.113.2", "{}").expectStatus().isOk();
    }

    @Test
    void largeBodiesAreRefusedWhetherAnnouncedOrNot() {
        edge.post("203.0.113.3", "x".repeat(16_384))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(it -> assertThat(it).endsWith(" 16384"));
        edge.post("203.0.113.3", "x".repeat(16_385)).expectStatus().isEqualTo(413);
        edge.chunked("x".repeat(20_000))
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("PAYLOAD_TOO_LARGE");
        edge.chunked("x".repeat(2_000))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(it -> assertThat(it).endsWith(" 2000"));
    }

    @Test
    void browsersOfAllowedOriginsMayCallAndOthersMayNot() {
        edge.preflight("https://app.example")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "https://app.example");
        edge.preflight("https://evil.example").expectStatus().isForbidden();
    }

    @Test
    void everyCallHasOneLineWithoutTheCallersAddressAndWords() {
        edge.get("/api/v1/score/SecretMint?x=SecretQuery").expectStatus().isOk();
        edge.get("/api/v1/wallets/SecretWallet").expectStatus().isEqualTo(503);

        var lines =
                edge.lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
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
}
