package io.coalscan.local.chaos;

import io.coalscan.local.chaos.Call.Seen;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many callers behind a trusted proxy, none of whom asks often enough to be refused. */
final class Callers implements AutoCloseable {
    /** Longer than the edge waits for a service, which is longer than a scan may take to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    /** Of the addresses for measurements: nobody's proxies are among them. */
    private static final int CALLERS = 60_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger caller = new AtomicInteger();
    private final URI edge;

    Callers(int port) {
        this.edge = URI.create("http://localhost:" + port);
    }

    /** A scan whose caller waits for the result. */
    Call scan(String mint) throws InterruptedException {
        var request = request("/api/v1/scan")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"contractAddress\":\"" + mint + "\"}"));
        return call(mint, request);
    }

    /** The score of a token that was scanned before. */
    Call score(String mint) throws InterruptedException {
        return call(mint, request("/api/v1/score/" + mint));
    }

    /** The result of a scan as it is now; empty when it has none, or cannot be asked for. */
    Optional<JsonNode> result(String scanId) throws InterruptedException {
        try {
            var answer = http.send(request("/api/v1/scans/" + scanId).build(), BodyHandlers.ofByteArray());
            var result =
                    JsonMapper.shared().readTree(answer.body()).path("data").path("result");
            return result.isObject() ? Optional.of(result) : Optional.empty();
        } catch (IOException | JacksonException away) {
            return Optional.empty();
        }
    }

    private HttpRequest.Builder request(String path) {
        int number = caller.getAndIncrement() % CALLERS;
        return HttpRequest.newBuilder(edge.resolve(path))
                .timeout(PATIENCE)
                .header("X-Forwarded-For", "198.18.%d.%d".formatted(number / 250, 1 + number % 250));
    }

    private Call call(String mint, HttpRequest.Builder request) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return read(mint, begun, answer);
        } catch (HttpTimeoutException e) {
            return new Call(mint, begun, System.nanoTime(), Seen.BROKEN, "no answer within " + PATIENCE);
        } catch (IOException e) {
            return new Call(mint, begun, System.nanoTime(), Seen.CUT_OFF, e.toString());
        }
    }

    private static Call read(String mint, long begun, HttpResponse<byte[]> answer) {
        long ended = System.nanoTime();
        try {
            var body = JsonMapper.shared().readTree(answer.body());
            var code = body.path("error").path("code").asString("");
            return new Call(
                    mint, begun, ended, seen(answer.statusCode(), body, code), answer.statusCode() + " " + code);
        } catch (JacksonException e) {
            return new Call(mint, begun, ended, Seen.BROKEN, answer.statusCode() + " " + e.getOriginalMessage());
        }
    }

    private static Seen seen(int status, JsonNode body, String code) {
        return switch (status) {
            case 200 -> body.path("data").path("partial").asBoolean() ? Seen.PARTIAL : Seen.FULL;
            case 503, 504 -> code.isEmpty() ? Seen.BROKEN : Seen.LATER;
            default -> Seen.BROKEN;
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
