package io.coalscan.gateway.key;

import io.coalscan.gateway.Edge;
import io.coalscan.service.testing.TestPostgres;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gateways on one database, and what the admin and callers do there. */
public final class Installation implements AutoCloseable {
    public static final String ADMIN = "the-admins-own-key";
    public static final String CONFIGURED = "a-secret-of-the-settings";

    public final TestPostgres postgres = TestPostgres.empty();
    private final List<Edge> edges = new ArrayList<>();

    /** @param more settings, which win over the usual ones */
    public Edge start(String... more) {
        return keep(Edge.echo(settings(more)));
    }

    public Edge keep(Edge edge) {
        edges.add(edge);
        return edge;
    }

    public String[] settings(String... more) {
        var settings = new ArrayList<>(List.of(
                "--coalscan.gateway.trusted-proxies=127.0.0.1,::1",
                "--coalscan.gateway.api-keys=alice:" + CONFIGURED,
                "--coalscan.admin-key=" + ADMIN,
                "--coalscan.gateway.keys.look=20ms",
                "--coalscan.gateway.keys.flush=20ms",
                "--coalscan.gateway.maintenance.look=20ms"));
        postgres.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        var given = Arrays.stream(more)
                .map(setting -> setting.substring(0, setting.indexOf('=') + 1))
                .toList();
        settings.removeIf(setting -> given.stream().anyMatch(setting::startsWith));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    public static WebTestClient.ResponseSpec admin(
            Edge edge, HttpMethod method, String path, @Nullable Map<String, ?> body) {
        var request = edge.client
                .method(method)
                .uri("/api/v1/admin" + path)
                .header("X-Forwarded-For", Edge.newCaller())
                .header("X-Admin-Key", ADMIN)
                .header("Accept-Language", "en");
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }

    public static JsonNode data(WebTestClient.ResponseSpec answer, int status) {
        var body =
                answer.expectStatus().isEqualTo(status).expectBody(String.class).returnResult();
        return JsonMapper.shared().readTree(body.getResponseBody()).path("data");
    }

    /** @return the key itself */
    public static String create(Edge edge, String name) {
        return data(admin(edge, HttpMethod.POST, "/keys", Map.of("name", name)), 201)
                .get("key")
                .asString();
    }

    public static String idOf(String key) {
        return KeyText.idIn(key).orElseThrow();
    }

    public static JsonNode entry(Edge edge, String keyId) {
        return data(admin(edge, HttpMethod.GET, "/keys?limit=100", null), 200)
                .get("keys")
                .valueStream()
                .filter(it -> it.get("keyId").asString().equals(keyId))
                .findFirst()
                .orElseThrow();
    }

    public static WebTestClient.ResponseSpec call(Edge edge, String key) {
        return edge.get(Edge.newCaller(), "/api/v1/score/" + Edge.MINT)
                .header("X-Api-Key", key)
                .exchange();
    }

    public static int status(Edge edge, String key) {
        return call(edge, key).expectBody().returnResult().getStatus().value();
    }

    @Override
    public void close() {
        edges.forEach(Edge::close);
    }
}
