package io.coalscan.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Funding;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import io.coalscan.rpc.read.OwnedTokens;
import io.coalscan.rpc.read.OwnedTokens.OwnedToken;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.service.testing.TestKafka;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.wallet.history.KnownWallet;
import io.coalscan.wallet.history.WalletHistory;
import io.coalscan.wallet.history.WalletStore;
import io.coalscan.wallet.testing.FakeChain;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
                .responseTimeout(Duration.ofSeconds(30))
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
    void tellsTheTokensThatAWalletHoldsNow() {
        chain().owned(WALLET, owned(5));
        var first = web.get()
                .uri("/api/v1/wallets/" + WALLET + "/tokens")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.slot")
                .isEqualTo(5)
                .jsonPath("$.data.source")
                .isEqualTo("assets")
                .jsonPath("$.data.complete")
                .isEqualTo(false)
                .jsonPath("$.data.tokens[0].contractAddress")
                .isEqualTo(STRANGER)
                .jsonPath("$.data.tokens[0].rawAmount")
                .isEqualTo("1500000")
                .jsonPath("$.data.tokens[0].amount")
                .isEqualTo(1.5)
                .returnResult();
        chain().owned(WALLET, owned(6));
        web.get()
                .uri("/api/v1/wallets/" + WALLET + "/tokens")
                .header("If-None-Match", first.getResponseHeaders().getETag())
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void saysInBothLanguagesWhenNobodyTellsAWalletsTokens() {
        chain().failing("tokens " + STRANGER);
        for (var language : Language.values()) {
            web.get()
                    .uri("/api/v1/wallets/" + STRANGER + "/tokens")
                    .header("Accept-Language", language.name().toLowerCase(Locale.ROOT))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody()
                    .jsonPath("$.error.code")
                    .isEqualTo("SERVICE_UNAVAILABLE")
                    .jsonPath("$.error.message")
                    .isEqualTo(ErrorCode.SERVICE_UNAVAILABLE.message(language));
        }
        web.get()
                .uri("/api/v1/wallets/nonsense/tokens")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("INVALID_ADDRESS");
    }

    private static FakeChain chain() {
        return (FakeChain) context.getBean(SolanaReads.class);
    }

    private static OwnedTokens owned(long slot) {
        var token = new OwnedToken(STRANGER, BigInteger.valueOf(1_500_000), 6, WALLET, null, "COAL", null);
        return new OwnedTokens(slot, OwnedTokens.Source.ASSETS, false, List.of(token));
    }

    @Test
    void listsKnownPeopleByName() {
        context.getBean(DatabaseClient.class)
                .sql("insert into kol_wallets (wallet_address, name, verified) values ('w2', 'Zoe', true), ('w1',"
                        + " 'Abe', false)")
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
