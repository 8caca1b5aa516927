package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.local.bench.Facts;
import io.coalscan.local.service.FleetService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scans by callers of a fleet's gateway, and what becomes of them. */
final class Scans {
    private static final long LOOK_MILLIS = 100;

    private final HttpClient http;
    private final Fleet fleet;

    Scans(HttpClient http, Fleet fleet) {
        this.http = http;
        this.fleet = fleet;
    }

    /** The id of a scan that nobody waits for. */
    String begin(String mint) throws IOException, InterruptedException {
        return post(mint, "respond-async").path("data").path("scanId").asString();
    }

    /** The envelope that a caller gets who waits. */
    JsonNode answer(String mint) throws IOException, InterruptedException {
        return post(mint, "wait=60");
    }

    /** The scan's status as soon as it is so; asked of scan-service itself, which counts no callers. */
    JsonNode await(String scanId, Predicate<JsonNode> wanted, Duration atMost)
            throws IOException, InterruptedException {
        int port = fleet.services().stream()
                .filter(it -> it.service() == FleetService.SCAN)
                .findFirst()
                .orElseThrow()
                .port();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/scans/" + scanId))
                .build();
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            var status = JsonMapper.shared()
                    .readTree(http.send(request, BodyHandlers.ofByteArray()).body())
                    .path("data");
            if (wanted.test(status)) {
                return status;
            }
            assertThat(System.nanoTime()).as(status.toString()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** A result without what no two scans have in common. */
    static JsonNode facts(JsonNode result) {
        return Facts.of(result);
    }

    private JsonNode post(String mint, String preference) throws IOException, InterruptedException {
        var body = JsonMapper.shared().writeValueAsString(Map.of("contractAddress", mint));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + fleet.port() + "/api/v1/scan"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Prefer", preference)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    }
}
