package io.coalscan.gateway.edge;

import io.coalscan.gateway.Edge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An edge without settings: no proxy is trusted, no key is known, the admin paths are closed. */
@Timeout(120)
class StrangersTest {

    @Test
    void nobodyGetsAroundALimitByHeadersAndNobodyIsAdmin() {
        // where Boot would by itself believe whatever X-Forwarded-For says
        try (var edge = Edge.echo("--spring.main.cloud-platform=kubernetes")) {
            edge.get(Edge.newCaller(), "/api/v1/export/" + Edge.MINT)
                    .exchange()
                    .expectStatus()
                    .isOk();
            for (var header : new String[] {"X-Forwarded-For", "X-Real-IP", "X-Client-IP", "True-Client-IP"}) {
                edge.client
                        .get()
                        .uri("/api/v1/export/" + Edge.MINT)
                        .header(header, Edge.newCaller())
                        .header("Forwarded", "for=" + Edge.newCaller())
                        .exchange()
                        .expectStatus()
                        .isEqualTo(429);
            }
            edge.client
                    .get()
                    .uri("/api/v1/admin/kols")
                    .header("X-Admin-Key", "")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }
}
