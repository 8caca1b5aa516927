package io.coalscan.gateway.key;

import static io.coalscan.gateway.Edge.eventually;
import static io.coalscan.gateway.key.Installation.admin;
import static io.coalscan.gateway.key.Installation.call;
import static io.coalscan.gateway.key.Installation.create;
import static io.coalscan.gateway.key.Installation.entry;
import static io.coalscan.gateway.key.Installation.idOf;
import static io.coalscan.gateway.key.Installation.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.Edge;
import io.coalscan.gateway.database.Wire;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpMethod;

/** The edge while PostgreSQL, or Redis as well, is away. */
@Timeout(120)
class DatabaseAwayTest {
    private static final String NOBODYS = "coal_abc123def456_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

    private final Installation here = new Installation();
    private final Wire wire = new Wire((Integer) here.postgres.settings().get("coalscan.db.port"));

    @AfterEach
    void close() {
        wire.mend();
        here.close();
        wire.close();
    }

    @Test
    void knownKeysGoOnWorkingAndNoKeyIsCalledWrongThatCannotBeJudged() {
        var edge = start();
        var key = create(edge, "Ann");
        assertThat(status(edge, NOBODYS)).isEqualTo(401);

        wire.cut();
        eventually(() -> status(edge, NOBODYS) == 503);
        call(edge, NOBODYS)
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("SERVICE_UNAVAILABLE");
        edge.redis().stop();
        assertThat(status(edge, key)).isEqualTo(200);
        assertThat(status(edge, Installation.CONFIGURED)).isEqualTo(200);
        assertThat(status(edge, "nonsense")).isEqualTo(401);
        edge.get(Edge.newCaller(), "/api/v1/score/" + Edge.MINT)
                .exchange()
                .expectStatus()
                .isOk();
        admin(edge, HttpMethod.GET, "/keys", null).expectStatus().isEqualTo(503);
        admin(edge, HttpMethod.POST, "/keys", Map.of("name", "Bob"))
                .expectStatus()
                .isEqualTo(503);
        admin(edge, HttpMethod.DELETE, "/keys/" + idOf(key), null)
                .expectStatus()
                .isEqualTo(503);

        wire.mend();
        eventually(() -> status(edge, NOBODYS) == 401);
        // what was used meanwhile was counted
        eventually(() -> entry(edge, idOf(key)).at("/usage/0/requests").asInt() == 1);
    }

    @Test
    void aGatewayStartsWithoutItsDatabaseAndKnowsKeysWhenItIsThere() {
        var key = create(here.start(), "Ann");
        wire.cut();
        var edge = start();
        assertThat(status(edge, key)).isEqualTo(503);
        assertThat(status(edge, Installation.CONFIGURED)).isEqualTo(200);
        wire.mend();
        eventually(() -> status(edge, key) == 200);
    }

    private Edge start() {
        return here.start("--coalscan.db.port=" + wire.port(), "--coalscan.gateway.keys.fresh=500ms");
    }
}
