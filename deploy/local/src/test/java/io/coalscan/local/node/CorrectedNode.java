package io.coalscan.local.node;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A real node with its deviations from mainnet put right. It tells several times of one block, some of them divided by 1000: here all are that of
 * {@code getBlockTime}. It takes {@code minContextSlot} of a list of signatures for the oldest slot to list: it is not shown it. And to have a past
 * it was sent ahead of the clock of this machine: that is taken off again. Everything else passes as it is, refusals of batches included.
 */
public final class CorrectedNode implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SIGNATURES = "getSignaturesForAddress";
    private static final String TIME = "blockTime";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Long, Long> blockTimes = new ConcurrentHashMap<>();
    private final URI node;
    private final long aheadSeconds;
    private final HttpServer server;

    /** @param aheadSeconds how far the node's clock is ahead */
    public CorrectedNode(String node, long aheadSeconds) throws IOException {
        this.node = URI.create(node);
        this.aheadSeconds = aheadSeconds;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var question = JSON.readTree(exchange.getRequestBody().readAllBytes());
            if (question.path("method").asString("").equals(SIGNATURES)
                    && question.path("params").path(1) instanceof ObjectNode options) {
                options.remove("minContextSlot");
            }
            var answer = ask(question);
            var body = answer.statusCode() == 200 ? corrected(question, answer.body()) : answer.body();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] corrected(JsonNode question, byte[] body) throws IOException {
        switch (question.path("method").asString("")) {
            case SIGNATURES -> {
                var answer = JSON.readTree(body);
                for (var line : answer.path("result")) {
                    put(line, line.path("slot").asLong());
                }
                return JSON.writeValueAsBytes(answer);
            }
            case "getTransaction" -> {
                var answer = JSON.readTree(body);
                var found = answer.path("result");
                if (found.has(TIME)) {
                    put(found, found.path("slot").asLong());
                }
                return JSON.writeValueAsBytes(answer);
            }
            case "getBlock" -> {
                var answer = JSON.readTree(body);
                var found = answer.path("result");
                if (found.has(TIME)) {
                    put(found, question.path("params").path(0).asLong());
                }
                return JSON.writeValueAsBytes(answer);
            }
            default -> {
                return body;
            }
        }
    }

    private void put(JsonNode line, long slot) throws IOException {
        ((ObjectNode) line).put(TIME, blockTime(slot) - aheadSeconds);
    }

    private long blockTime(long slot) throws IOException {
        var known = blockTimes.get(slot);
        if (known != null) {
            return known;
        }
        var question = Map.of("jsonrpc", "2.0", "id", 1, "method", "getBlockTime", "params", new long[] {slot});
        long told = JSON.readTree(ask(JSON.valueToTree(question)).body())
                .path("result")
                .asLong();
        blockTimes.put(slot, told);
        return told;
    }

    private HttpResponse<byte[]> ask(JsonNode question) throws IOException {
        var request = HttpRequest.newBuilder(node)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question)))
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        http.close();
    }
}
