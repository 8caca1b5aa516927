package io.coalscan.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scans through the gateway, each call as another caller behind a trusted proxy. */
public final class ScanClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    ScanClient(int port) {
        this.base = URI.create("http://localhost:" + port);
    }

    /** @param body the envelope */
    public record Answer(int status, long millis, JsonNode body) {
        public boolean scored() {
            return status == 200 && body.path("data").path("coalScore").isNumber();
        }

        String error() {
            return body.path("error").toString();
        }

        boolean partial() {
            return body.path("data").path("partial").asBoolean();
        }
    }

    public Answer scan(String mint, int caller) {
        var request = HttpRequest.newBuilder(base.resolve("/api/v1/scan"))
                .timeout(Duration.ofSeconds(60))
                .header("content-type", "application/json")
                .header("x-forwarded-for", "198.51.%d.%d".formatted(100 + caller / 250, 1 + caller % 250))
                .POST(HttpRequest.BodyPublishers.ofString("{\"contractAddress\":\"" + mint + "\"}"))
                .build();
        return send(request);
    }

    Answer score(String mint, int caller) {
        return send(HttpRequest.newBuilder(base.resolve("/api/v1/score/" + mint))
                .header("x-forwarded-for", "203.0.%d.%d".formatted(caller / 250 % 250, 1 + caller % 250))
                .build());
    }

    public int port() {
        return base.getPort();
    }

    /** The body of an answer as it comes over the wire to a caller that takes gzip. */
    public byte[] gzipped(String target) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(target))
                .header("accept-encoding", "gzip")
                .build();
        return http.send(request, BodyHandlers.ofByteArray()).body();
    }

    private Answer send(HttpRequest request) {
        long begin = System.nanoTime();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            long millis = (System.nanoTime() - begin) / 1_000_000;
            return new Answer(response.statusCode(), millis, JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
