package io.coalscan.wallet.funding;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Remembers whom funders funded and how busy they are. */
public interface FunderStore {
    /** Those of the funders that funded holders of so many tokens by different creators, other than this token. */
    Mono<Set<String>> fundersOfTokens(Collection<String> funders, String exceptMint, int tokens);

    /** @param wallets of this token's holders, by funder */
    Mono<Void> keepFunded(String mint, Map<String, Integer> wallets);

    Mono<Void> keepCreator(String mint, String creator);

    /** Whether funders are busy, as found at or after that time. */
    Mono<Map<String, Boolean>> traffic(Collection<String> funders, long since);

    Mono<Void> keepTraffic(String funder, boolean busy, long checkedAt);
}
