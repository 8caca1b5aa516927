package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(300)
class LocalFleetTest {
    @TempDir
    private static Path data;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Fleet fleet;

    @BeforeAll
    static void start() throws Exception {
        fleet = Fleet.start(options());
    }

    @AfterAll
    static void stop() {
        fleet.close();
        HTTP.close();
    }

    private static FleetOptions options() {
        return new FleetOptions(0, data, null, null, 150.0, Set.of());
    }

    @Test
    void scoresAnInsidersTokenHighAndAHealthyOneLow() throws Exception {
        var insiders = scan(mintOf("slow-rug"));
        var healthy = scan(mintOf("healthy-old"));

        assertThat(insiders.path("coalScore").asInt()).isGreaterThan(60);
        assertThat(insiders.path("bundles")).isNotEmpty();
        assertThat(healthy.path("coalScore").asInt()).isLessThan(38);
        assertThat(healthy.path("bundles")).isEmpty();
        for (var result : new JsonNode[] {insiders, healthy}) {
            assertThat(result.path("coverage").path("transactions").path("read").asInt())
                    .isEqualTo(result.path("coverage")
                            .path("transactions")
                            .path("wanted")
                            .asInt());
        }
    }

    @Test
    void saysWhatIsWrongWithAnAddress() throws Exception {
        assertThat(post("nonsense").path("error").path("code").asString()).isEqualTo("INVALID_ADDRESS");
        assertThat(post("So11111111111111111111111111111111111111113")
                        .path("error")
                        .path("code")
                        .asString())
                .isEqualTo("TOKEN_NOT_FOUND");
    }

    @Test
    void showsMetricsToOperatorsAndNotToCallers() throws Exception {
        for (var service : fleet.services()) {
            assertThat(get(service.managementPort(), "/actuator/prometheus")).contains("jvm_memory_used_bytes");
        }
        assertThat(get(fleet.port(), "/actuator/prometheus")).contains("NOT_FOUND");
    }

    @Test
    void twoFleetsDoNotShareADirectory() {
        assertThatThrownBy(() -> Fleet.start(options())).isInstanceOf(DataDirectory.InUse.class);
    }

    private static String mintOf(String story) {
        return fleet.tokens().stream()
                .filter(it -> it.name().equals(story))
                .findFirst()
                .orElseThrow()
                .mint();
    }

    private static JsonNode scan(String mint) throws Exception {
        var answer = post(mint);
        assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    private static JsonNode post(String address) throws Exception {
        var body = JsonMapper.shared().writeValueAsString(Map.of("contractAddress", address));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + fleet.port() + "/api/v1/scan"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return JsonMapper.shared()
                .readTree(HTTP.send(request, BodyHandlers.ofByteArray()).body());
    }

    private static String get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }
}
