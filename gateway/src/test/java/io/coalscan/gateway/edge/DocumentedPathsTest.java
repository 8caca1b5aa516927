package io.coalscan.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.contract.testing.Contract;
import org.junit.jupiter.api.Test;

class DocumentedPathsTest {
    @Test
    void everyPathOfTheApiIsDocumentedAndEveryDocumentedOneIsCountedByItsName() {
        var documented = Contract.read().operations().stream()
                .map(Contract.Operation::path)
                .filter(path -> path.startsWith("/api/"))
                .distinct();
        assertThat(documented).containsExactlyInAnyOrderElementsOf(Endpoints.templates());
    }
}
