package io.coalscan.wallet.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.service.testing.TestPostgres;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class PostgresFunderStoreTest {
    private FunderStore store;

    @BeforeEach
    void open() {
        store = new PostgresFunderStore(
                DatabaseClient.create(TestPostgres.of("wallet").connections("wallet")));
    }

    @Test
    void countsTokensByDifferentCreatorsOtherThanThisOne() {
        for (int i = 0; i < 3; i++) {
            store.keepFunded("mint" + i, Map.of("hub", 4, "one" + i, 1)).block();
            store.keepCreator("mint" + i, "creator" + i).block();
        }
        store.keepFunded("byNobodyKnown", Map.of("hub", 1)).block();

        assertThat(store.fundersOfTokens(List.of("hub", "one0"), "elsewhere", 3).block())
                .containsExactly("hub");
        assertThat(store.fundersOfTokens(List.of("hub"), "mint2", 3).block()).isEmpty();
        assertThat(store.fundersOfTokens(List.of("hub"), "elsewhere", 4).block())
                .isEmpty();

        store.keepCreator("mint2", "creator1").block();
        assertThat(store.fundersOfTokens(List.of("hub"), "elsewhere", 3).block())
                .isEmpty();
    }

    @Test
    void trafficIsRememberedForAWhile() {
        store.keepTraffic("hub", false, 1_000).block();
        store.keepTraffic("hub", true, 2_000).block();

        assertThat(store.traffic(List.of("hub", "other"), 2_000).block()).isEqualTo(Map.of("hub", true));
        assertThat(store.traffic(List.of("hub"), 2_001).block()).isEmpty();
    }
}
