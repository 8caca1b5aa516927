package io.coalscan.sim;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a node the plain way, so that tests see what any client would. */
public final class RpcClient {
    public static final JsonMapper MAPPER = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;

    public RpcClient(SimNode node) {
        this.url = URI.create(node.url());
    }

    public HttpResponse<String> post(String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(url)
                    .timeout(Duration.ofSeconds(10))
                    .header("content-type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole answer to one call. */
    public JsonNode call(String method, String params) {
        return MAPPER.readTree(post(one(1, method, params)).body());
    }

    /** The result; fails the test when there is an error instead. */
    public JsonNode result(String method, String params) {
        JsonNode answer = call(method, params);
        if (!answer.has("result")) {
            throw new AssertionError(method + params + " answered " + answer);
        }
        return answer.get("result");
    }

    public int errorCode(String method, String params) {
        return call(method, params).path("error").path("code").asInt(0);
    }

    public static String one(int id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    /** Every signature of an address, newest first, paged as clients page. */
    public List<JsonNode> signatures(String address) {
        List<JsonNode> all = new ArrayList<>();
        String before = "";
        while (true) {
            JsonNode page = result(
                    "getSignaturesForAddress",
                    "[\"" + address + "\",{\"commitment\":\"confirmed\",\"limit\":1000" + before + "}]");
            page.forEach(all::add);
            if (page.size() < 1000) {
                return all;
            }
            before = ",\"before\":\"" + all.getLast().get("signature").stringValue() + "\"";
        }
    }

    public JsonNode transaction(String signature, String encoding) {
        return result(
                "getTransaction",
                "[\"" + signature + "\",{\"encoding\":\"" + encoding
                        + "\",\"maxSupportedTransactionVersion\":0,\"commitment\":\"confirmed\"}]");
    }
}
