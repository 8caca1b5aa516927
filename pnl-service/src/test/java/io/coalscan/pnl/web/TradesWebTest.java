package io.coalscan.pnl.web;

import static io.coalscan.pnl.testing.Moves.SOL;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.sell;
import static io.coalscan.pnl.web.ScannedWallet.MINT;
import static io.coalscan.pnl.web.ScannedWallet.STRANGER;
import static io.coalscan.pnl.web.ScannedWallet.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.pnl.testing.Moves;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The trades behind a holder's numbers. */
class TradesWebTest {
    private static ScannedWallet scanned;

    @BeforeAll
    static void scanOnce() {
        scanned = ScannedWallet.start();
    }

    @AfterAll
    static void stop() {
        scanned.close();
    }

    @Test
    void sendsTheLedger() {
        assertThat(scanned.sent)
                .filteredOn(LedgerBuilt.class::isInstance)
                .first()
                .satisfies(event -> assertThat(((LedgerBuilt) event).owners())
                        .singleElement()
                        .matches(owner -> owner.historyComplete()));
    }

    @Test
    void listsTradesNewestFirstAlsoInsideASlot() {
        scanned.http
                .get()
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
        scanned.chain.finalizedSlot = 20;
        scanned.chain.add(moves.transaction("n1", 20, buy(wallet, 1_000, SOL)), "young");
        scanned.chain.add(moves.transaction("n2", 21, sell(wallet, 400, SOL)), "young");
        scanned.scan(wallet, "young", BigInteger.valueOf(600));

        var trades = scanned.http.get().uri("/api/v1/holders/{mint}/{wallet}/trades", MINT, wallet);

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
        scanned.http
                .get()
                .uri("/api/v1/holders/{mint}/{wallet}/trades?limit=3&page=2", MINT, WALLET)
                .exchange()
                .expectBody()
                .jsonPath("$.data.trades[*].signature")
                .value(List.class, signatures -> assertThat(signatures).isEqualTo(List.of("t1")));
    }

    @Test
    void anUnknownHolderNeedsAScan() {
        scanned.refused("/api/v1/holders/" + MINT + "/" + STRANGER + "/trades", HttpStatus.NOT_FOUND, "SCAN_REQUIRED");
    }

    @Test
    void whatIsNoAddressOrNoPageIsRefused() {
        scanned.refused("/api/v1/holders/xyz/" + WALLET + "/trades", HttpStatus.BAD_REQUEST, "INVALID_ADDRESS");
        scanned.refused("/api/v1/wallets/xyz/pnl", HttpStatus.BAD_REQUEST, "INVALID_ADDRESS");
        var trades = "/api/v1/holders/" + MINT + "/" + WALLET + "/trades";
        scanned.refused(trades + "?page=0", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused(trades + "?limit=101", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused(trades + "?limit=many", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused(trades + "?page=2147483647&limit=100", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() {
        var uri = "/api/v1/holders/" + MINT + "/" + WALLET + "/trades";
        var tag = scanned.http
                .get()
                .uri(uri)
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
        assertThat(tag).isNotNull();
        scanned.http
                .get()
                .uri(uri)
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }
}
