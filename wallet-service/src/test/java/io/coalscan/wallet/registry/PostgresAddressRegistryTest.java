package io.coalscan.wallet.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.known.KnownAddresses;
import io.coalscan.service.testing.TestPostgres;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class PostgresAddressRegistryTest {
    private final DatabaseClient database =
            DatabaseClient.create(TestPostgres.of("wallet").connections("wallet"));
    private final AddressRegistry registry = new PostgresAddressRegistry(database);
    private final KnownAddresses shipped = KnownAddresses.shipped();

    @Test
    void holdsEveryShippedAddressAfterSeeding() {
        assertThat(registry.seed(shipped.all()).block()).isEqualTo(shipped.all().size());
        assertThat(registry.seed(shipped.all()).block()).isZero();

        var entry = shipped.all().iterator().next();
        assertThat(registry.find(List.of(entry.address(), "nobody")).block()).isEqualTo(Map.of(entry.address(), entry));
    }

    @Test
    void whatPeopleTookOutStaysOut() {
        registry.seed(shipped.all()).block();
        var entry = shipped.all().iterator().next();
        database.sql("update addresses set active = false where address = :address")
                .bind("address", entry.address())
                .then()
                .block();
        registry.seed(shipped.all()).block();

        assertThat(registry.find(List.of(entry.address())).block()).isEmpty();
    }
}
