package io.coalscan.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fleet's gateway as its callers see it. Every question comes from a caller of its own, unless one is named. */
final class Edge implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final IntSupplier port;
    private int callers;

    /** @param fleet one that trusts this machine's X-Forwarded-For */
    Edge(Fleet fleet) {
        this(fleet::port);
    }

    /** @param port of the gateway of a fleet that trusts this machine's X-Forwarded-For */
    Edge(IntSupplier port) {
        this.port = port;
    }

    record Answer(int status, HttpHeaders headers, JsonNode body) {
        JsonNode data() {
            return body.path("data");
        }

        String code() {
            return body.path("error").path("code").asString("");
        }

        boolean saysWhenToComeAgain() {
            return headers.firstValueAsLong("Retry-After").orElse(0) > 0;
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)), nextCaller());
    }

    /** Waits for the result. */
    Answer scan(String mint) throws IOException, InterruptedException {
        return scan(mint, nextCaller());
    }

    Answer scan(String mint, String caller) throws IOException, InterruptedException {
        return post(mint, "wait=60", caller);
    }

    /** Of a scan that nobody waits for. */
    Answer begin(String mint) throws IOException, InterruptedException {
        return post(mint, "respond-async", nextCaller());
    }

    String nextCaller() {
        callers++;
        return "203.0." + callers / 250 + "." + (1 + callers % 250);
    }

    /** A preference keeps the edge from giving an answer of a moment ago again. */
    private Answer post(String mint, String preference, String caller) throws IOException, InterruptedException {
        var body = JsonMapper.shared().writeValueAsString(Map.of("contractAddress", mint));
        var request = HttpRequest.newBuilder(at("/api/v1/scan"))
                .header("Content-Type", "application/json")
                .header("Prefer", preference)
                .POST(BodyPublishers.ofString(body));
        return send(request, caller);
    }

    private Answer send(HttpRequest.Builder request, String caller) throws IOException, InterruptedException {
        request.header("X-Forwarded-For", caller).timeout(Duration.ofSeconds(60));
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(
                answer.statusCode(), answer.headers(), JsonMapper.shared().readTree(answer.body()));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port.getAsInt() + path);
    }

    @Override
    public void close() {
        http.close();
    }
}
