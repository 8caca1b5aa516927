package io.coalscan.pnl.web;

import static io.coalscan.pnl.web.ScannedWallet.MINT;
import static io.coalscan.pnl.web.ScannedWallet.STRANGER;
import static io.coalscan.pnl.web.ScannedWallet.WALLET;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What wallets made of tokens, and what tokens cost. */
class GainsWebTest {
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
    void tellsWhatAWalletGainedInWhichToken() {
        scanned.http
                .get()
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
                .isEqualTo("t0")
                .jsonPath("$.data.recentTrades[0].signature")
                .isEqualTo("t2")
                .jsonPath("$.data.recentTrades[0].mint")
                .isEqualTo(MINT);
    }

    @Test
    void aWalletThatNobodyMetHasNoTokens() {
        scanned.http
                .get()
                .uri("/api/v1/wallets/{wallet}/pnl", STRANGER)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.tokens")
                .isEmpty()
                .jsonPath("$.data.traded")
                .isEmpty()
                .jsonPath("$.data.recentTrades")
                .isEmpty()
                .jsonPath("$.data.measures")
                .isEqualTo(null);
    }

    @Test
    void tellsThePriceOverTime() {
        scanned.http
                .get()
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
        scanned.refused(candles + "?interval=2m", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused(candles + "?currency=eur", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused(candles + "?from=2&to=1", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused(candles + "?from=yesterday", HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        scanned.refused("/api/v1/candles/xyz", HttpStatus.BAD_REQUEST, "INVALID_ADDRESS");
        scanned.refused("/api/v1/candles/" + STRANGER, HttpStatus.NOT_FOUND, "SCAN_REQUIRED");
    }
}
