package io.coalscan.local;

import io.coalscan.local.report.ScanReport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./coalscan scan MINT [--json]}: asks the running fleet and prints a report, or the document. */
final class ScanCommand {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String USUAL = "http://localhost:8080";
    /** Longer than the fleet lets any caller wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final URI fleet;

    private ScanCommand(URI fleet) {
        this.fleet = fleet;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var words = new ArrayList<>(List.of(arguments));
        boolean asJson = words.remove("--json");
        if (words.size() != 1 || words.getFirst().startsWith("-")) {
            end(2, "usage: ./coalscan scan MINT [--json]");
            return;
        }
        var fleet = System.getenv().getOrDefault("COALSCAN_URL", USUAL);
        try {
            new ScanCommand(URI.create(fleet)).run(words.getFirst(), asJson);
        } catch (ConnectException e) {
            end(1, "no fleet answers at " + fleet + ": start it with ./coalscan up");
        } catch (IOException | JacksonException e) {
            end(1, "the answer of " + fleet + " cannot be read: " + e);
        }
    }

    private void run(String mint, boolean asJson) throws IOException, InterruptedException {
        var answer = ask(mint);
        if (!answer.path("success").asBoolean()) {
            var error = answer.path("error");
            end(
                    1,
                    error.path("code").asString("ERROR") + ": "
                            + error.path("message").asString("no reason was given"));
            return;
        }
        var result = answer.path("data");
        System.out.println(asJson ? result.toPrettyString() : ScanReport.of(result));
    }

    private JsonNode ask(String mint) throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(fleet.resolve("/api/v1/scan"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("contractAddress", mint)), StandardCharsets.UTF_8))
                .build();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return JSON.readTree(http.send(question, BodyHandlers.ofByteArray()).body());
        }
    }

    private static void end(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }
}
