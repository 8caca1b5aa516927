package io.coalscan.holder.price;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** DexScreener tells all pairs of a token; the one with the most liquidity counts. */
final class DexScreener implements PriceSource {
    private final PriceClient client;

    DexScreener(PriceClient client) {
        this.client = client;
    }

    @Override
    public String name() {
        return "dexscreener";
    }

    @Override
    public Mono<Told> price(String mint) {
        return client.get("/tokens/v1/solana/{mint}", mint).flatMap(pairs -> Mono.justOrEmpty(deepest(mint, pairs)));
    }

    /** The price is that of a pair's base token: where this token is the quote, it is another's. */
    private static Optional<Told> deepest(String mint, JsonNode pairs) {
        return StreamSupport.stream(pairs.spliterator(), false)
                .filter(pair -> pair.path("chainId").asString("").equals("solana")
                        && pair.path("baseToken").path("address").asString("").equals(mint))
                .map(DexScreener::told)
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(DexScreener::depth));
    }

    private static double depth(Told told) {
        var liquidity = told.liquidityUsd();
        return liquidity == null ? 0 : liquidity;
    }

    private static Optional<Told> told(JsonNode pair) {
        var usd = Numbers.positive(pair.path("priceUsd"));
        return usd == null
                ? Optional.empty()
                : Optional.of(
                        new Told(usd, Numbers.positive(pair.path("liquidity").path("usd")), text(pair)));
    }

    private static @Nullable String text(JsonNode pair) {
        var address = pair.path("pairAddress").asString("");
        return address.isEmpty() ? null : address;
    }
}
