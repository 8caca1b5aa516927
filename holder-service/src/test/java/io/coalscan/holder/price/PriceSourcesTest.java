package io.coalscan.holder.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.holder.price.PriceSource.Told;
import io.coalscan.holder.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Others' prices from a server of the test's own, which answers in the shapes that they document. */
class PriceSourcesTest {
    private static final String MINT = People.person(1);
    private static final String OTHER = People.person(2);
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private @Nullable DisposableServer server;
    private Mono<String> body = Mono.empty();
    private int status = 200;

    @AfterEach
    void stop() {
        if (server != null) {
            server.disposeNow();
        }
    }

    private String url() {
        server = HttpServer.create()
                .host("localhost")
                .port(0)
                .handle((request, answer) -> {
                    asked.add(request.uri() + " " + request.requestHeaders().get("x-api-key"));
                    return answer.status(status)
                            .header("Content-Type", "application/json")
                            .header("Location", "/elsewhere")
                            .sendString(body);
                })
                .bindNow();
        return "http://localhost:" + server.port();
    }

    private List<PriceSource> sources(@Nullable String dexscreener, @Nullable String jupiter, Duration within) {
        return PriceConfiguration.sources(
                new PriceSettings(dexscreener, jupiter, "secret", within, Duration.ZERO, Duration.ZERO));
    }

    private @Nullable Told dexScreener(String answer) {
        body = Mono.just(answer);
        return sources(url(), null, WITHIN).getFirst().price(MINT).block();
    }

    private @Nullable Told jupiter(String answer) {
        body = Mono.just(answer);
        return sources(null, url(), WITHIN).getFirst().price(MINT).block();
    }

    @Test
    void whatIsNotConfiguredIsNotThere() {
        assertThat(sources(null, " ", WITHIN)).isEmpty();
        assertThat(sources("http://a", "http://b", WITHIN))
                .extracting(PriceSource::name)
                .containsExactly("dexscreener", "jupiter");
    }

    @Test
    void ofAllPairsTheOneWithTheMostLiquidityCounts() {
        var told = dexScreener("""
                [{"chainId": "solana", "dexId": "raydium", "pairAddress": "shallow", "baseToken": {"address": "%1$s"}, "quoteToken": {"address": "S"},
                  "priceNative": "0.5", "priceUsd": "0.00201", "liquidity": {"usd": 10.5, "base": 1, "quote": 2}},
                 {"chainId": "solana", "dexId": "pumpswap", "pairAddress": "deep", "baseToken": {"address": "%1$s"}, "quoteToken": {"address": "S"},
                  "priceNative": "0.5", "priceUsd": "0.00199", "liquidity": {"usd": 25000.25}},
                 {"chainId": "solana", "pairAddress": "reversed", "baseToken": {"address": "%2$s"}, "quoteToken": {"address": "%1$s"},
                  "priceUsd": "150.1", "liquidity": {"usd": 900000}},
                 {"chainId": "base", "pairAddress": "elsewhere", "baseToken": {"address": "%1$s"}, "priceUsd": "9", "liquidity": {"usd": 900000}},
                 {"chainId": "solana", "pairAddress": "unpriced", "baseToken": {"address": "%1$s"}, "liquidity": {"usd": 900000}}]
                """.formatted(MINT, OTHER));

        assertThat(told).isEqualTo(new Told(0.00199, 25000.25, "deep"));
        assertThat(asked).containsExactly("/tokens/v1/solana/" + MINT + " null");
    }

    @Test
    void jupitersPriceIsThatOfTheMintAndItsKeyIsSent() {
        var told = jupiter("""
                {"%s": {"createdAt": "2024-06-05T08:55:25.527Z", "liquidity": 621679.67, "usdPrice": 0.00147, "blockId": 348004023, "decimals": 9,
                 "priceChange24h": 1.29}}""".formatted(MINT));

        assertThat(told).isEqualTo(new Told(0.00147, 621679.67, null));
        assertThat(asked).containsExactly("/price/v3?ids=" + MINT + " secret");
    }

    @Test
    void aTokenThatTheyDoNotKnowHasNoPrice() {
        assertThat(dexScreener("[]")).isNull();
        stop();
        assertThat(jupiter("{}")).isNull();
    }

    @Test
    void whatIsNoPriceIsNone() {
        assertThat(jupiter("{\"%s\": {\"usdPrice\": -1}}".formatted(MINT))).isNull();
        stop();
        assertThat(dexScreener("{\"pairs\": null}")).isNull();
    }

    @Test
    void refusedAndRedirectedQuestionsFailWithoutTheAddress() {
        for (int refused : new int[] {302, 404, 429, 500}) {
            status = refused;
            assertThatThrownBy(() -> jupiter("{}"))
                    .isInstanceOf(PriceClient.Refused.class)
                    .hasMessage("answered " + refused);
            stop();
        }
        assertThat(asked).hasSize(4);
    }

    @Test
    void anAnswerThatIsTooLongIsRefused() {
        var filler = "x".repeat(600 * 1024);
        assertThatThrownBy(() -> jupiter("{\"a\": \"" + filler + "\"}")).hasMessageContaining("max");
    }

    @Test
    void anAnswerThatDoesNotComeIsNotWaitedFor() {
        body = Mono.never();
        var source = sources(null, url(), Duration.ofMillis(100)).getFirst();
        assertThatThrownBy(() -> source.price(MINT).block(WITHIN)).hasRootCauseInstanceOf(Exception.class);
    }

    @Test
    void neitherAddressNorKeyIsInWhatIsPrinted() {
        assertThat(new PriceSettings("http://a", "http://b", "secret", WITHIN, WITHIN, WITHIN))
                .hasToString("PriceSettings[dexscreener=true, jupiter=true]");
    }
}
