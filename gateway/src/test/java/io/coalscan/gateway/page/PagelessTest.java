package io.coalscan.gateway.page;

import io.coalscan.gateway.Edge;
import org.junit.jupiter.api.Test;

class PagelessTest {
    @Test
    void anInstallationWithoutTheApplicationServesTheApiAlone() {
        try (var edge = Edge.echo("--coalscan.gateway.page.folder=classpath:/no-page/")) {
            edge.client
                    .get()
                    .uri("/")
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.error.code")
                    .isEqualTo("NOT_FOUND");
            edge.client
                    .get()
                    .uri("/api/v1/score/" + Edge.MINT)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }
}
