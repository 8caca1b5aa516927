package io.coalscan.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Funding;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.service.testing.TestKafka;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.wallet.history.KnownWallet;
import io.coalscan.wallet.history.WalletHistory;
import io.coalscan.wallet.history.WalletStore;
import io.coalscan.wallet.testing.FakeChain;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

class WalletServiceApplicationTest {
    private static final String WALLET = "2ojv9BAiHUrvsm9gxDe7fJSzbNZSJcxZvf8dqmWGHG8S";
    private static final String STRANGER = "4wTV1YmiEkRvAtNtsSGPtUrqRYQMe5SKy2uB4Jjaxnjf";
    private static ConfigurableApplicationContext context;
    private static WebTestClient web;

    @BeforeAll
    static void start() {
        var settings = new HashMap<>(TestPostgres.empty().settings());
        settings.put("coalscan.kafka", TestKafka.bootstrapServers());
        context = WalletServiceApplication.builder()
                .properties(settings)
                .initializers(
                        fresh -> ((GenericApplicationContext) fresh).registerBean(SolanaReads.class, FakeChain::new))
                .run("--server.port=0", "--management.server.port=0");
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + context.getEnvironment().getProperty("local.server.port"))
                .build();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void listensToBothEvents() {
        assertThat(context.getBeansOfType(WorkHandler.class)).hasSize(2);
    }

    @Test
    void tellsWhatIsRememberedOfAWallet() {
        var history = new WalletHistory(3, true, "n", "o", List.of("n"), List.of("o"), List.of(5L), true, false);
        var funding = new Funding("AC5RDfQFmDS1deWZos921JfqscXdByf8BKHs5ACWjtW2", null, 1_500_000_000, 4L, "s", 9);
        context.getBean(WalletStore.class)
                .keep(List.of(new KnownWallet(STRANGER, history, true, funding, 5L, true, 0)))
                .block();

        web.get()
                .uri("/api/v1/wallets/" + STRANGER)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.success")
                .isEqualTo(true)
                .jsonPath("$.data.transactionCount")
                .isEqualTo(3)
                .jsonPath("$.data.labels[*].type")
                .value(types -> assertThat(types).isEqualTo(List.of("FRESH", "BOT", "DORMANT")))
                .jsonPath("$.data.funding.amountSol")
                .isEqualTo(1.5)
                .jsonPath("$.data.funding.kind")
                .isEqualTo("EXCHANGE");
    }

    @Test
    void tellsWhatTheRegistryKnows() {
        web.get()
                .uri("/api/v1/wallets/" + WALLET)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.knownAs.category")
                .isEqualTo("EXCHANGE")
                .jsonPath("$.data.transactionCount")
                .isEmpty()
                .jsonPath("$.data.labelsIncomplete")
                .isEqualTo(true);
    }

    @Test
    void refusesWhatIsNoAddressAndKnowsNoStranger() {
        web.get()
                .uri("/api/v1/wallets/nonsense")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("INVALID_ADDRESS");
        web.get()
                .uri("/api/v1/wallets/AVmoTthdrX6tKt4nDjco2D775W2YK3sDhxPcMmzUAmTZ")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void listsKnownPeopleByName() {
        context.getBean(DatabaseClient.class)
                .sql(
                        "insert into kol_wallets (wallet_address, name, verified) values ('w2', 'Zoe', true), ('w1', 'Abe', false)")
                .then()
                .block();

        web.get()
                .uri("/api/v1/kols")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.kols[*].name")
                .value(names -> assertThat(names).isEqualTo(List.of("Abe", "Zoe")));
    }
}
