package io.coalscan.gateway.key;

import static io.coalscan.gateway.Edge.eventually;
import static io.coalscan.gateway.key.Installation.admin;
import static io.coalscan.gateway.key.Installation.call;
import static io.coalscan.gateway.key.Installation.create;
import static io.coalscan.gateway.key.Installation.data;
import static io.coalscan.gateway.key.Installation.entry;
import static io.coalscan.gateway.key.Installation.idOf;
import static io.coalscan.gateway.key.Installation.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.Edge;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** A key's life, at two instances with one PostgreSQL. */
@Timeout(120)
class KeysEverywhereTest {
    private static final Installation HERE = new Installation();
    private static Edge one;
    private static Edge two;

    @BeforeAll
    static void start() {
        one = HERE.start();
        two = HERE.start();
    }

    @AfterAll
    static void stop() {
        HERE.close();
    }

    @Test
    void aKeyWorksAtOnceWhereItWasMadeThenEverywhereAndNowhereOnceItIsRevoked() {
        var key = create(one, "Ann");
        assertThat(status(one, key)).isEqualTo(200);
        eventually(() -> status(two, key) == 200);
        // one that starts knows all keys before it takes calls
        var three = HERE.start();
        assertThat(status(three, key)).isEqualTo(200);

        admin(two, HttpMethod.DELETE, "/keys/" + idOf(key), null).expectStatus().isNoContent();
        assertThat(status(two, key)).isEqualTo(401);
        eventually(() -> status(one, key) == 401 && status(three, key) == 401);
        admin(one, HttpMethod.DELETE, "/keys/" + idOf(key), null).expectStatus().isNoContent();
        assertThat(entry(one, idOf(key)).get("revokedAt").isNumber()).isTrue();
    }

    @Test
    void aSecretIsShownOnceAndTheListTellsTheRest() {
        var answer = admin(one, HttpMethod.POST, "/keys", Map.of("name", " Ann's bot "))
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
        var made = data(answer, 201);
        var key = made.get("key").asString();
        assertThat(key).matches("coal_[a-z0-9]{12}_[A-Za-z0-9]{43}");
        var listed = entry(one, idOf(key));
        assertThat(made.get("apiKey")).isEqualTo(listed);
        assertThat(listed.get("name").asString()).isEqualTo("Ann's bot");
        assertThat(listed.get("lastUsedAt").isNull()).isTrue();
        assertThat(listed.toString()).doesNotContain(secretOf(key));
    }

    @Test
    void aRotatedKeysOldSecretWorksForTheGraceThenNot() {
        var first = create(one, "Ann");
        var second = rotate(first, Map.of());
        assertThat(idOf(second)).isEqualTo(idOf(first));
        assertThat(status(one, first)).isEqualTo(200);
        assertThat(status(one, second)).isEqualTo(200);
        long grace = entry(one, idOf(first)).get("previousUntil").asLong()
                - entry(one, idOf(first)).get("rotatedAt").asLong();
        assertThat(grace).isEqualTo(24 * 3_600_000L);

        var third = rotate(first, Map.of("graceSeconds", 1));
        assertThat(status(one, first)).isEqualTo(401);
        assertThat(status(one, third)).isEqualTo(200);
        long until = entry(one, idOf(first)).get("previousUntil").asLong();
        eventually(() -> System.currentTimeMillis() >= until);
        assertThat(status(one, second)).isEqualTo(401);
        assertThat(status(one, third)).isEqualTo(200);

        var fourth = rotate(first, Map.of("graceSeconds", 0));
        assertThat(status(one, third)).isEqualTo(401);
        eventually(() -> status(two, fourth) == 200 && status(two, third) == 401);
    }

    @Test
    void usageOfAllInstancesIsToldByKeyAndDayThatOfConfiguredKeysToo() {
        var key = create(one, "Ann");
        eventually(() -> status(two, key) == 200);
        int told = requestsAt(one, key);
        long before = configured().path("usage").path(0).path("requests").asLong(0);
        for (int i = 0; i < 3; i++) {
            assertThat(status(one, key)).isEqualTo(200);
            assertThat(status(two, key)).isEqualTo(200);
            assertThat(status(two, Installation.CONFIGURED)).isEqualTo(200);
        }
        eventually(() -> requestsAt(two, key) >= told + 6);
        var entry = entry(one, idOf(key));
        assertThat(entry.get("usage")).hasSize(1);
        assertThat(entry.at("/usage/0/day").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(entry.get("lastUsedAt").asLong())
                .isGreaterThanOrEqualTo(entry.get("createdAt").asLong());
        eventually(() -> configured().path("usage").path(0).path("requests").asLong(0) == before + 3);
    }

    @Test
    void aKeyMayCallAHundredTimesAMinuteWhereverItsCallsComeFromAndRefusedOnesAreNoUsage() {
        var key = create(one, "Ann");
        for (int left = 99; left >= 0; left--) {
            call(one, key)
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("RateLimit-Remaining", Integer.toString(left));
        }
        call(one, key).expectStatus().isEqualTo(429);
        eventually(() -> requestsAt(one, key) == 100);
        call(one, create(one, "Bob")).expectStatus().isOk();
    }

    @Test
    void aKeyCountsInItsHeaderAlone() {
        var key = create(one, "Ann");
        for (var name : new String[] {"X-Api-Key", "api_key", "key"}) {
            one.get(Edge.newCaller(), "/api/v1/score/" + Edge.MINT + "?" + name + "=" + key)
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
        var scans = "/api/v1/scan";
        for (var header : new String[] {"Authorization", "Api-Key", "X-Admin-Key", "Cookie"}) {
            one.get(Edge.newCaller(), scans)
                    .header(header, key)
                    .exchange()
                    .expectHeader()
                    .valueEquals("RateLimit-Limit", "10");
        }
        one.get(Edge.newCaller(), scans)
                .header("X-Api-Key", key)
                .exchange()
                .expectHeader()
                .valueEquals("RateLimit-Limit", "100");
    }

    @Test
    void ordersThatAreNoneAreRefused() {
        for (var body :
                new Map<?, ?>[] {Map.of(), Map.of("name", " "), Map.of("name", "a\nb"), Map.of("name", "x".repeat(65))
                }) {
            admin(one, HttpMethod.POST, "/keys", strings(body)).expectStatus().isBadRequest();
        }
        var key = idOf(create(one, "Ann"));
        for (var grace : new Object[] {-1, 7_776_001, "soon"}) {
            admin(one, HttpMethod.POST, "/keys/" + key + "/rotate", Map.of("graceSeconds", grace))
                    .expectStatus()
                    .isBadRequest();
        }
        admin(one, HttpMethod.POST, "/keys/coal_nobody/rotate", Map.of())
                .expectStatus()
                .isNotFound();
        admin(one, HttpMethod.DELETE, "/keys/coal_nobody", null).expectStatus().isNotFound();
        admin(one, HttpMethod.GET, "/keys?page=0", null).expectStatus().isBadRequest();
        admin(one, HttpMethod.GET, "/keys?limit=101", null).expectStatus().isBadRequest();
        one.client.get().uri("/api/v1/admin/keys").exchange().expectStatus().isUnauthorized();
    }

    private static Map<String, ?> strings(Map<?, ?> body) {
        return body.entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().toString(), Map.Entry::getValue));
    }

    private static String rotate(String key, Map<String, ?> body) {
        return data(admin(one, HttpMethod.POST, "/keys/" + idOf(key) + "/rotate", body), 200)
                .get("key")
                .asString();
    }

    private static int requestsAt(Edge edge, String key) {
        return entry(edge, idOf(key)).path("usage").path(0).path("requests").asInt(0);
    }

    private static JsonNode configured() {
        var configured = data(admin(one, HttpMethod.GET, "/keys", null), 200).get("configured");
        assertThat(configured).hasSize(1);
        assertThat(configured.at("/0/keyId").asString()).isEqualTo("alice");
        return configured.get(0);
    }

    private static String secretOf(String key) {
        return key.substring(idOf(key).length() + 1);
    }
}
