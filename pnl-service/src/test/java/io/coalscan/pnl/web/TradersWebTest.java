package io.coalscan.pnl.web;

import static io.coalscan.pnl.testing.Moves.SOL;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.sell;
import static io.coalscan.pnl.web.ScannedWallet.MINT;
import static io.coalscan.pnl.web.ScannedWallet.STRANGER;
import static io.coalscan.pnl.web.ScannedWallet.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.testing.Moves;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** A token's traders over HTTP: the first question begins the reading. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TradersWebTest {
    private static final String TRADERS = "/api/v1/traders/" + MINT;
    private static final String EXITED = "9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM";
    private static ScannedWallet scanned;

    @BeforeAll
    static void scanOnce() {
        scanned = ScannedWallet.start();
        scanned.chain.mint(MINT);
        scanned.chain.wallet(WALLET);
        var moves = new Moves(MINT);
        scanned.chain.add(moves.transaction("x1", 20, buy(EXITED, 1_000, SOL)), MINT);
        scanned.chain.add(moves.transaction("x2", 30, sell(EXITED, 1_000, 3 * SOL)), MINT);
        scanned.http
                .get()
                .uri(TRADERS)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.ACCEPTED)
                .expectBody()
                .jsonPath("$.data.contractAddress")
                .isEqualTo(MINT)
                .jsonPath("$.data.state")
                .isEqualTo("RUNNING");
        events();
    }

    @AfterAll
    static void stop() {
        scanned.close();
    }

    /** A planner that takes indexes for slow reads the whole token for a page, as long as nothing vacuumed what was just written. */
    @Test
    void theDatabaseIsToldWhatIndexesCost() {
        assertThat(scanned.databaseSetting("random_page_cost")).isEqualTo("1.1");
        assertThat(scanned.databaseSetting("jit")).isEqualTo("off");
    }

    private static List<ServerSentEvent<String>> events() {
        return scanned.http
                .get()
                .uri(TRADERS + "/events")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody()
                .collectList()
                .block(Duration.ofSeconds(30));
    }

    @Test
    void aWalletIsToldItsPartInIt() {
        scanned.http
                .get()
                .uri("/api/v1/wallets/{wallet}/pnl", EXITED)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.measures.wins")
                .isEqualTo(1)
                .jsonPath("$.data.measures.winRate")
                .isEqualTo(100.0)
                .jsonPath("$.data.measures.lossless")
                .isEqualTo(true)
                .jsonPath("$.data.measures.realizedSol")
                .isEqualTo(2.0)
                .jsonPath("$.data.measures.medianHoldSeconds")
                .isEqualTo(10)
                .jsonPath("$.data.traded[0].contractAddress")
                .isEqualTo(MINT)
                .jsonPath("$.data.traded[0].trader.realizedSol")
                .isEqualTo(2.0)
                .jsonPath("$.data.recentTrades.length()")
                .isEqualTo(2)
                .jsonPath("$.data.recentTrades[0].side")
                .isEqualTo("sell");
    }

    @Test
    void eventsEndWithTheResult() {
        var last = events().getLast();
        assertThat(last.event()).isEqualTo("result");
        assertThat(last.data()).contains("\"state\":\"DONE\"").contains("\"contractAddress\":\"" + MINT + "\"");
        scanned.refused("/api/v1/traders/" + STRANGER + "/events", HttpStatus.NOT_FOUND, "NOT_FOUND");
    }

    @Test
    void tellsThoseWhoLeftToo() {
        scanned.http
                .get()
                .uri(TRADERS + "?sortBy=profit&mode=strict&cost=fifo")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.data.mode")
                .isEqualTo("strict")
                .jsonPath("$.data.cost")
                .isEqualTo("fifo")
                .jsonPath("$.data.pagination.total")
                .isEqualTo(2)
                .jsonPath("$.data.traders[?(@.walletAddress=='" + EXITED + "')].realizedSol")
                .isEqualTo(2.0)
                .jsonPath("$.data.traders[?(@.walletAddress=='" + EXITED + "')].entryRank")
                .isEqualTo(2)
                .jsonPath("$.data.traders[?(@.walletAddress=='" + EXITED + "')].holdSeconds")
                .isEqualTo(10)
                .jsonPath("$.data.traders[?(@.walletAddress=='" + EXITED + "')].realizedUsd")
                .isEqualTo(200.0)
                .jsonPath("$.data.asOf.signature")
                .isEqualTo("x2")
                .jsonPath("$.data.traders[0].rank")
                .isEqualTo(1);
    }

    @Test
    void sortsByEverythingItTells() {
        for (var field : TraderOrder.values()) {
            for (var order : List.of("asc", "desc")) {
                scanned.http
                        .get()
                        .uri(TRADERS + "?sortBy={field}&sortOrder={order}", field.apiName(), order)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.data.traders.length()")
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void winnersOverAllTokensAreMeasured() {
        scanned.http
                .get()
                .uri("/internal/smart-money?minWins=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.tokens")
                .isEqualTo(1)
                .jsonPath("$.data.wallets[?(@.wallet=='" + EXITED + "')].measures.realizedLamports")
                .isEqualTo(2 * (int) SOL)
                .jsonPath("$.data.wallets[?(@.wallet=='" + EXITED + "')].behaviour")
                .isEqualTo("TRADER");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aRefreshNamesWhoseRowsChanged() {
        var late = "H8sMJSCQxfKiFTCfDR3DUMLPwcRbM61LGFJ8N4dK3WjS";
        scanned.chain.add(new Moves(MINT).transaction("x3", 40, buy(late, 10, SOL)), MINT);
        // what ended within the last second is not read again
        Flux.interval(Duration.ZERO, Duration.ofMillis(100), Schedulers.boundedElastic())
                .onBackpressureDrop()
                .filter(tick -> changesSince("x2").contains(late))
                .blockFirst(Duration.ofSeconds(20));
        var body = scanned.http
                .get()
                .uri(TRADERS + "?since=x2")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        body.jsonPath("$.data.changes.known").isEqualTo(true);
        body.jsonPath("$.data.changes.changed").isEqualTo(List.of(late));
        body.jsonPath("$.data.changes.rows[0].walletAddress").isEqualTo(late);
        body.jsonPath("$.data.changes.rows[0].rank").isEmpty();
        body.jsonPath("$.data.asOf.signature").isEqualTo("x3");
        scanned.http
                .get()
                .uri(TRADERS + "?since=nowhere")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.changes.known")
                .isEqualTo(false);
    }

    private static String changesSince(String signature) {
        return scanned.http
                .get()
                .uri(TRADERS + "?since=" + signature)
                .exchange()
                .returnResult(String.class)
                .getResponseBody()
                .collect(Collectors.joining())
                .blockOptional()
                .orElse("");
    }

    @Test
    void refusesWhatItCannotTell() {
        scanned.refused(TRADERS + "?sortBy=rank", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused(TRADERS + "?sortOrder=up", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused(TRADERS + "?limit=0", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused(TRADERS + "?mode=fair", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused(TRADERS + "?since=0", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused(TRADERS + "?cost=lifo", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused("/api/v1/traders/abc", HttpStatus.BAD_REQUEST, "INVALID_ADDRESS");
        scanned.refused("/api/v1/traders/" + STRANGER, HttpStatus.NOT_FOUND, "TOKEN_NOT_FOUND");
        scanned.refused("/api/v1/traders/" + WALLET, HttpStatus.NOT_FOUND, "TOKEN_NOT_FOUND");
    }
}
