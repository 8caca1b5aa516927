package io.coalscan.pnl.web;

import static io.coalscan.pnl.testing.Moves.SOL;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.pnl.PnlServiceApplication;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.service.testing.TestPostgres;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** The whole service without Kafka: an event in, ledgers over HTTP. */
class LedgerWebTest {
    private static final String MINT = "So11111111111111111111111111111111111111112";
    private static final String WALLET = "CebN5WGQ4jvEPvsVU4EoHEpgzq1VV7AbicfhtW4xC9iM";
    private static final String STRANGER = "62qc2CNXwrYqQScmEdiZFFAnJR262PxWEuNQtxfafNgV";

    private static final FakeChain CHAIN = new FakeChain();
    private static final List<ScanEvent> SENT = new CopyOnWriteArrayList<>();
    private static ConfigurableApplicationContext service;
    private static WebTestClient http;

    @BeforeAll
    static void scanOnce() {
        var settings = new HashMap<>(TestPostgres.empty().settings());
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("coalscan.kafka", "localhost:1");
        settings.put("spring.autoconfigure.exclude", "io.coalscan.service.kafka.KafkaEventsAutoConfiguration");
        service = PnlServiceApplication.builder()
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(SolanaReads.class, () -> CHAIN);
                    beans.registerBean(EventSender.class, () -> event -> Mono.fromRunnable(() -> SENT.add(event)));
                })
                .properties(settings)
                .run(settings.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
        http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .build();
        var moves = new Moves(MINT);
        CHAIN.add(moves.transaction("t1", 10, buy(WALLET, 1_000, 2 * SOL)), "account");
        CHAIN.add(moves.transaction("t2", 11, buy(WALLET, 500, SOL)), "account");
        CHAIN.add(moves.transaction("t0", 11, sell(WALLET, 100, SOL)), "account");
        CHAIN.add(moves.transaction("t4", 12, in(WALLET, 7, "bob")), "account");
        handler().handle(event(moves.balance(WALLET))).block();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @SuppressWarnings("unchecked")
    private static WorkHandler<HoldersListed> handler() {
        return service.getBean(WorkHandler.class);
    }

    private static HoldersListed event(BigInteger balance) {
        return event(WALLET, "account", balance);
    }

    private static HoldersListed event(String wallet, String account, BigInteger balance) {
        var scanId = UUID.randomUUID();
        var head = new EventHead(
                EventIds.of(scanId, HoldersListed.class),
                scanId,
                EventHead.SOLANA,
                MINT,
                1_000,
                ScanTimes.from(System.currentTimeMillis()),
                null);
        var candidate = Candidate.whole(wallet, 1, balance, List.of(account), true);
        return new HoldersListed(head, "token", 6, BigInteger.TEN, 100.0, List.of(candidate), 500, 500);
    }

    @Test
    void sendsTheLedger() {
        assertThat(SENT)
                .filteredOn(LedgerBuilt.class::isInstance)
                .first()
                .satisfies(event -> assertThat(((LedgerBuilt) event).owners())
                        .singleElement()
                        .matches(owner -> owner.historyComplete()));
    }

    @Test
    void listsTradesNewestFirstAlsoInsideASlot() {
        http.get()
                .uri("/api/v1/holders/{mint}/{wallet}/trades?limit=3", MINT, WALLET)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.trades[*].signature")
                .value(List.class, signatures -> assertThat(signatures).isEqualTo(List.of("t4", "t0", "t2")))
                .jsonPath("$.data.trades[0].side")
                .isEqualTo("transferIn")
                .jsonPath("$.data.trades[1].rawTokenAmount")
                .isEqualTo("100")
                .jsonPath("$.data.trades[1].fees.network")
                .isEqualTo(0)
                .jsonPath("$.data.historyComplete")
                .isEqualTo(true)
                .jsonPath("$.data.notFinal")
                .isEqualTo(0)
                .jsonPath("$.data.pagination.total")
                .isEqualTo(4)
                .jsonPath("$.data.pagination.totalPages")
                .isEqualTo(2);
    }

    @Test
    void saysWhatIsCountedAndNotListedWhileItIsNotFinal() {
        var wallet = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGkZwyTDt1v";
        var moves = new Moves(MINT);
        CHAIN.finalizedSlot = 20;
        CHAIN.add(moves.transaction("n1", 20, buy(wallet, 1_000, SOL)), "young");
        CHAIN.add(moves.transaction("n2", 21, sell(wallet, 400, SOL)), "young");
        handler().handle(event(wallet, "young", BigInteger.valueOf(600))).block();

        var trades = http.get().uri("/api/v1/holders/{mint}/{wallet}/trades", MINT, wallet);

        trades.exchange()
                .expectBody()
                .jsonPath("$.data.trades[*].signature")
                .value(List.class, signatures -> assertThat(signatures).isEqualTo(List.of("n1")))
                .jsonPath("$.data.notFinal")
                .isEqualTo(1)
                .jsonPath("$.data.historyComplete")
                .isEqualTo(false);
    }

    @Test
    void givesTheSecondPage() {
        http.get()
                .uri("/api/v1/holders/{mint}/{wallet}/trades?limit=3&page=2", MINT, WALLET)
                .exchange()
                .expectBody()
                .jsonPath("$.data.trades[*].signature")
                .value(List.class, signatures -> assertThat(signatures).isEqualTo(List.of("t1")));
    }

    @Test
    void anUnknownHolderNeedsAScan() {
        refused("/api/v1/holders/" + MINT + "/" + STRANGER + "/trades", HttpStatus.NOT_FOUND, "SCAN_REQUIRED");
    }

    @Test
    void whatIsNoAddressOrNoPageIsRefused() {
        refused("/api/v1/holders/xyz/" + WALLET + "/trades", HttpStatus.BAD_REQUEST, "INVALID_ADDRESS");
        refused("/api/v1/wallets/xyz/pnl", HttpStatus.BAD_REQUEST, "INVALID_ADDRESS");
        var trades = "/api/v1/holders/" + MINT + "/" + WALLET + "/trades";
        refused(trades + "?page=0", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        refused(trades + "?limit=101", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        refused(trades + "?limit=many", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        refused(trades + "?page=2147483647&limit=100", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
    }

    private static void refused(String uri, HttpStatus status, String code) {
        http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo(code);
    }

    @Test
    void tellsWhatAWalletGainedInWhichToken() {
        http.get()
                .uri("/api/v1/wallets/{wallet}/pnl", WALLET)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.tokens[0].contractAddress")
                .isEqualTo(MINT)
                .jsonPath("$.data.tokens[0].rawBought")
                .isEqualTo("1500")
                .jsonPath("$.data.tokens[0].boughtSol")
                .isEqualTo(3.0)
                .jsonPath("$.data.tokens[0].lastSignature")
                .isEqualTo("t0");
    }

    @Test
    void tellsThePriceOverTime() {
        http.get()
                .uri("/api/v1/candles/{mint}?interval=1h", MINT)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.data.interval")
                .isEqualTo("1h")
                .jsonPath("$.data.candles.length()")
                .isEqualTo(1)
                .jsonPath("$.data.candles[0].open")
                .isEqualTo(200_000.0)
                .jsonPath("$.data.candles[0].high")
                .isEqualTo(1_000_000.0)
                .jsonPath("$.data.candles[0].volume")
                .isEqualTo(0.0016)
                .jsonPath("$.data.estimated")
                .isEqualTo(true)
                .jsonPath("$.data.partial")
                .isEqualTo(true)
                .jsonPath("$.data.coverage.trades")
                .isEqualTo(3)
                .jsonPath("$.data.coverage.pools")
                .isEqualTo(1);
    }

    @Test
    void aPriceThatCannotBeToldIsRefused() {
        var candles = "/api/v1/candles/" + MINT;
        refused(candles + "?interval=2m", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        refused(candles + "?currency=eur", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        refused(candles + "?from=2&to=1", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        refused(candles + "?from=yesterday", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        refused("/api/v1/candles/xyz", HttpStatus.BAD_REQUEST, "INVALID_ADDRESS");
        refused("/api/v1/candles/" + STRANGER, HttpStatus.NOT_FOUND, "SCAN_REQUIRED");
    }

    @Test
    void listsWhatTheScannedWalletsMadeOfAToken() {
        for (var field : List.of("realizedUsd", "boughtSol", "soldSol", "trades")) {
            http.get()
                    .uri("/api/v1/traders/{mint}?sortBy={field}", MINT, field)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.data.traders[0].walletAddress")
                    .isEqualTo(WALLET)
                    .jsonPath("$.data.traders[0].trades")
                    .isEqualTo(3)
                    .jsonPath("$.data.pagination.total")
                    .isEqualTo(1);
        }
        var traders = "/api/v1/traders/" + MINT;
        refused(traders + "?sortBy=rank", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        refused(traders + "?sortOrder=up", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        refused(traders + "?limit=0", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        refused("/api/v1/traders/" + STRANGER, HttpStatus.NOT_FOUND, "SCAN_REQUIRED");
    }

    @Test
    void aWalletThatNobodyMetHasNoTokens() {
        http.get()
                .uri("/api/v1/wallets/{wallet}/pnl", STRANGER)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.tokens")
                .isEmpty();
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() {
        var uri = "/api/v1/holders/" + MINT + "/" + WALLET + "/trades";
        var tag = http.get()
                .uri(uri)
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
        assertThat(tag).isNotNull();
        http.get()
                .uri(uri)
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }
}
