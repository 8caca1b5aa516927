package io.coalscan.gateway.key;

import static io.coalscan.gateway.Edge.eventually;
import static io.coalscan.gateway.key.Installation.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.coalscan.gateway.Edge;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Publisher;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Secrets of keys, and the admin's, are in no log, metric, table or cache, however they are used. The caller is the JDK's client, which logs nothing into what
 * is looked at here.
 */
@Timeout(120)
class SecretsNowhereTest {
    /** Where the service breaks its connection instead of answering. */
    private static final String BROKEN = "/api/v1/holders/" + Edge.MINT;

    private static final String READ = "/api/v1/score/" + Edge.MINT;
    private static final String KEYS = "/api/v1/admin/keys";

    private final Installation here = new Installation();
    private final Edge edge = here.keep(Edge.of(SecretsNowhereTest::answer, here.settings()));
    private final HttpClient http = HttpClient.newHttpClient();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    @AfterEach
    void close() {
        http.close();
        here.close();
    }

    @Test
    void nothingButTheCallerKnowsASecret() {
        var usual = root.getLevel();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.DEBUG);
        String key;
        try {
            key = create();
            assertThat(called(READ, key)).isEqualTo(200);
            assertThat(called(READ, key.replaceFirst("^coal", "xoal"))).isEqualTo(401);
            assertThat(called(READ, Installation.CONFIGURED)).isEqualTo(200);
            assertThat(called(BROKEN, key)).isEqualTo(503);
            assertThat(admin(BodyPublishers.noBody(), "/" + idOf(key) + "/rotate")
                            .statusCode())
                    .isEqualTo(200);
            // what the shipped levels write of an address that should never have been
            root.setLevel(Level.INFO);
            assertThat(called(BROKEN + "?X-Api-Key=" + key, key)).isEqualTo(400);
            assertThat(called(BROKEN + "?key=" + Installation.CONFIGURED, key)).isEqualTo(503);
            eventually(() -> !listed().at("/keys/0/usage").isEmpty());
        } finally {
            root.setLevel(usual);
            root.detachAppender(lines);
        }
        var logged = List.copyOf(lines.list).stream()
                .map(line -> line.getFormattedMessage() + line.getThrowableProxy())
                .toList();
        assertThat(logged).anyMatch(line -> line.contains("\"caller\":\"" + idOf(key) + "\""));
        assertThat(logged).anyMatch(line -> line.contains("action=created keyId=" + idOf(key)));
        var metrics = ask("http://127.0.0.1:" + edge.managementPort() + "/actuator/prometheus");
        assertThat(metrics).contains("coalscan_gateway_keys{", "coalscan_gateway_keys_age_seconds{");

        var everywhere = new ArrayList<>(logged);
        everywhere.add(metrics);
        everywhere.addAll(rows());
        everywhere.addAll(redisKeys());
        var secrets = List.of(secretOf(key), Installation.CONFIGURED, Installation.ADMIN);
        assertThat(everywhere.stream().filter(text -> secrets.stream().anyMatch(text::contains)))
                .isEmpty();
    }

    private static Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return request.uri().startsWith(BROKEN)
                ? Mono.fromRunnable(() -> response.withConnection(Connection::dispose))
                : response.sendString(Mono.just("fine"));
    }

    private String create() {
        var made = admin(BodyPublishers.ofString("{\"name\":\"Ann\"}"), "");
        return JsonMapper.shared().readTree(made.body()).at("/data/key").asString();
    }

    private JsonNode listed() {
        var list = send(HttpRequest.newBuilder(at(KEYS)).header("X-Admin-Key", Installation.ADMIN));
        return JsonMapper.shared().readTree(list.body()).get("data");
    }

    private int called(String path, String key) {
        return send(HttpRequest.newBuilder(at(path)).header("X-Api-Key", key)).statusCode();
    }

    private HttpResponse<String> admin(HttpRequest.BodyPublisher body, String path) {
        return send(HttpRequest.newBuilder(at(KEYS + path))
                .header("X-Admin-Key", Installation.ADMIN)
                .header("Content-Type", "application/json")
                .POST(body));
    }

    private String ask(String address) {
        return send(HttpRequest.newBuilder(URI.create(address))).body();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + edge.port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("X-Forwarded-For", Edge.newCaller()).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows() {
        var database = DatabaseClient.create(here.postgres.connections("gateway"));
        var rows = database.sql("""
                        select api_keys::text as row from api_keys
                        union all select api_key_usage::text from api_key_usage""")
                .map(row -> row.get("row", String.class))
                .all()
                .collectList()
                .block();
        assertThat(rows).hasSizeGreaterThan(2);
        return rows;
    }

    private List<String> redisKeys() {
        try (var client = RedisClient.create(RedisURI.create(edge.redis().url()));
                var connection = client.connect()) {
            var keys = connection.sync().keys("*");
            assertThat(keys).isNotEmpty();
            return keys;
        }
    }

    private static String secretOf(String key) {
        return key.substring(idOf(key).length() + 1);
    }
}
