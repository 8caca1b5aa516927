package io.coalscan.wallet.smart;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;

class HttpSmartMoneyReadsTest {
    private static final String ANSWER = """
            {"success":true,"data":{"measuredAt":9,"tokens":2,"truncated":false,"more":1,"wallets":[{"wallet":"w","measures":{"tokens":3,"unknown":0,"open":1,
            "wins":2,"losses":0,"winRate":100.0,"profitFactor":null,"realizedLamports":7,"realizedMicroUsd":null,"entryPercentile":null,"holdMillis":1.5,
            "costLamports":2.0,"tradesPerToken":2.5,"lastTime":null},"lossless":true,"cluster":"A-B-C","behaviour":"BOT",
            "why":[{"rule":"SECONDS","value":3.0,"limit":30.0}],"best":[{"mint":"m","realizedLamports":7,"costLamports":1,"entryRank":null,"buyers":4,
            "holdMillis":5,"counts":true}],"bought":["m"]}]}}""";

    private static DisposableServer answering(int status, String body) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> response.status(
                                request.uri().equals("/internal/smart-money?minTokens=2&minWins=1") ? status : 404)
                        .header("Content-Type", "application/json")
                        .sendString(Mono.just(body)))
                .bindNow();
    }

    private static Mono<Measured> ask(DisposableServer server) {
        return new HttpSmartMoneyReads(WebClient.builder(), "http://127.0.0.1:" + server.port()).measured(2, 1);
    }

    @Test
    void readsWhatTheLedgerMeasured() {
        var server = answering(200, ANSWER);
        try {
            var wallet = ask(server).block().wallets().getFirst();
            assertThat(wallet.measures().winRate()).isEqualTo(100.0);
            assertThat(wallet.measures().lastTime()).isNull();
            assertThat(wallet.why()).containsExactly(new Measured.Why("SECONDS", 3, 30));
            assertThat(wallet.best().getFirst().buyers()).isEqualTo(4);
        } finally {
            server.disposeNow();
        }
    }

    @Test
    void isUnavailableWhereTheLedgerIs() {
        var server = answering(503, "{}");
        try {
            StepVerifier.create(ask(server))
                    .verifyErrorSatisfies(failure ->
                            assertThat(((CoalScanException) failure).code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE));
        } finally {
            server.disposeNow();
        }
        StepVerifier.create(ask(server)).verifyError(CoalScanException.class);
    }
}
