package io.coalscan.holder.price;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Jupiter tells one price of a token over all pools that it routes through, and nothing of tokens that it does not trust to have one. */
final class Jupiter implements PriceSource {
    private static final String KEY = "x-api-key";

    private final PriceClient client;

    Jupiter(PriceClient client) {
        this.client = client;
    }

    static HttpHeaders headers(Optional<String> key) {
        var headers = new HttpHeaders();
        key.ifPresent(given -> headers.set(KEY, given));
        return headers;
    }

    @Override
    public String name() {
        return "jupiter";
    }

    @Override
    public Mono<Told> price(String mint) {
        return client.get("/price/v3?ids={mint}", mint).flatMap(prices -> Mono.justOrEmpty(told(prices.path(mint))));
    }

    private static Optional<Told> told(JsonNode price) {
        var usd = Numbers.positive(price.path("usdPrice"));
        return usd == null
                ? Optional.empty()
                : Optional.of(new Told(usd, Numbers.positive(price.path("liquidity")), null));
    }
}
