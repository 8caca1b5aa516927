package io.coalscan.wallet.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.wallet.WalletServiceApplication;
import io.coalscan.wallet.testing.FakeChain;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class AdminTest {
    private static final String KOLS = "/api/v1/admin/kols";
    private static final String ADDRESSES = "/api/v1/admin/addresses";
    private static final String ONE = "BPDNzfLQ4Gzd2bB2koHL3Mxyen7ruFkKLGLXYdSQeF5t";
    private static final String TWO = "AVmoTthdrX6tKt4nDjco2D775W2YK3sDhxPcMmzUAmTZ";
    private static final String THREE = "7QxNCNspnLCdwMX53mYStjjrwJW4CAnr4WvdK52PCXXP";
    private static ConfigurableApplicationContext service;
    private static WebTestClient web;

    @BeforeAll
    static void start() {
        var settings = new HashMap<>(TestPostgres.empty().settings());
        settings.put("coalscan.kafka", "localhost:1");
        settings.put("spring.autoconfigure.exclude", "io.coalscan.service.kafka.KafkaEventsAutoConfiguration");
        service = WalletServiceApplication.builder()
                .properties(settings)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(SolanaReads.class, FakeChain::new);
                    beans.registerBean(EventSender.class, () -> event -> Mono.empty());
                })
                .run("--server.port=0", "--management.server.port=0");
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .build();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static WebTestClient.ResponseSpec send(HttpMethod method, String path, MediaType type, String body) {
        return web.method(method).uri(path).contentType(type).bodyValue(body).exchange();
    }

    private static WebTestClient.ResponseSpec send(HttpMethod method, String path, String json) {
        return send(method, path, MediaType.APPLICATION_JSON, json);
    }

    private static WebTestClient.ResponseSpec csv(String path, String body) {
        return send(HttpMethod.POST, path, MediaType.parseMediaType("text/csv"), body);
    }

    @Test
    void aKnownPersonIsAddedReplacedShownAndRemoved() {
        var entry = "{\"walletAddress\":\"" + ONE + "\",\"name\":\"%s\",\"twitterHandle\":\"@abe_1\","
                + "\"twitterUrl\":\"https://x.com/abe_1\",\"category\":\"trader\",\"verified\":true,\"more\":1}";
        send(HttpMethod.PUT, KOLS, entry.formatted("Abe")).expectStatus().isNotFound();
        send(HttpMethod.POST, KOLS, entry.formatted("Abe"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.data.twitterHandle")
                .isEqualTo("abe_1")
                .jsonPath("$.data.addedAt")
                .isNumber();
        send(HttpMethod.POST, KOLS, entry.formatted("Abel")).expectStatus().isOk();
        send(HttpMethod.PUT, KOLS, entry.formatted("Abraham"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.name")
                .isEqualTo("Abraham");
        web.get()
                .uri("/api/v1/wallets/" + ONE)
                .exchange()
                .expectBody()
                .jsonPath("$.data.labels[0].kolInfo.name")
                .isEqualTo("Abraham");
        web.delete()
                .uri(KOLS + "?walletAddress=" + ONE)
                .exchange()
                .expectStatus()
                .isNoContent();
        web.delete()
                .uri(KOLS + "?walletAddress=" + ONE)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":\"\"",
                "\"name\":null",
                "\"name\":[\"a\"]",
                "\"name\":\"a\",\"twitterHandle\":\"a b\"",
                "\"name\":\"a\",\"twitterUrl\":\"javascript:alert(1)\"",
                "\"name\":\"a\",\"twitterUrl\":\"http://x.com/a\"",
                "\"name\":\"a\",\"category\":\"friend\"",
                "\"name\":\"a\",\"verified\":\"perhaps\"",
                "\"name\":\"a\\u0000b\""
            })
    void anEntryThatIsWrongIsRefused(String members) {
        send(HttpMethod.POST, KOLS, "{\"walletAddress\":\"" + TWO + "\"," + members + "}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("INVALID_REQUEST");
    }

    @Test
    void whatIsNoAddressOrNoJsonIsRefused() {
        for (var path : List.of(KOLS, ADDRESSES)) {
            send(HttpMethod.POST, path, "{\"name\":\"a\"}")
                    .expectBody()
                    .jsonPath("$.error.code")
                    .isEqualTo("INVALID_ADDRESS");
            send(HttpMethod.POST, path, "{")
                    .expectBody()
                    .jsonPath("$.error.code")
                    .isEqualTo("INVALID_REQUEST");
            send(HttpMethod.POST, path, "[]").expectStatus().isBadRequest();
            csv(path, "a").expectStatus().isEqualTo(415);
            send(HttpMethod.POST, path + "/import", "{}").expectStatus().isEqualTo(415);
        }
        web.delete().uri(KOLS + "?walletAddress=x").exchange().expectStatus().isBadRequest();
        web.delete().uri(KOLS).exchange().expectStatus().isBadRequest();
    }

    @Test
    void manyPeopleAreImportedAtOnceOrNone() {
        csv(
                        KOLS + "/import",
                        "name,walletAddress,verified\r\n\"Zoe, the \"\"trader\"\"\"," + TWO + ",true\r\nBo," + THREE
                                + ",\r\n")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"success\":true,\"data\":{\"added\":2,\"replaced\":0}}");
        web.get()
                .uri("/api/v1/kols")
                .exchange()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.data.kols[*].name")
                .value(List.class, names -> assertThat(names).contains("Bo", "Zoe, the \"trader\""));
        csv(KOLS + "/import", "name,walletAddress\nBob," + THREE + "\nx,y\n,\n")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("INVALID_REQUEST")
                .jsonPath("$.data.rejected[*].line")
                .isEqualTo(List.of(3, 4))
                .jsonPath("$.data.rejected[0].field")
                .isEqualTo("walletAddress");
        web.get()
                .uri("/api/v1/kols")
                .exchange()
                .expectBody()
                .jsonPath("$.data.kols[*].name")
                .value(List.class, names -> assertThat(names).doesNotContain("Bob"));
    }

    @Test
    void theRegistryIsListedAndEdited() {
        web.get()
                .uri(ADDRESSES + "?limit=2")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.data.addresses.length()")
                .isEqualTo(2);
        web.get().uri(ADDRESSES + "?limit=101").exchange().expectStatus().isBadRequest();
        var entry = "{\"address\":\"" + ONE + "\",\"name\":\"A bank\",\"category\":\"%s\",\"confidence\":0.5}";
        send(HttpMethod.POST, ADDRESSES, entry.formatted("BANK")).expectStatus().isBadRequest();
        send(HttpMethod.POST, ADDRESSES, entry.formatted("EXCHANGE"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.data.source")
                .isEqualTo("admin");
        web.get()
                .uri("/api/v1/wallets/" + ONE)
                .exchange()
                .expectBody()
                .jsonPath("$.data.knownAs.category")
                .isEqualTo("EXCHANGE");
        web.delete()
                .uri(ADDRESSES + "?address=" + ONE)
                .exchange()
                .expectStatus()
                .isNoContent();
        web.delete()
                .uri(ADDRESSES + "?address=" + ONE)
                .exchange()
                .expectStatus()
                .isNotFound();
        csv(ADDRESSES + "/import", "address,name,category,confidence\n" + ONE + ",Back,BRIDGE,1\n")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"success\":true,\"data\":{\"added\":1,\"replaced\":0}}");
        csv(ADDRESSES + "/import", "address,name,category,confidence\n" + ONE + ",Back,BRIDGE,2\n")
                .expectStatus()
                .isBadRequest();
    }
}
