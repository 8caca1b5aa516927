package io.coalscan.wallet.alert;

import io.coalscan.model.Funding;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who sent watched wallets their first SOL. */
interface FunderBook {
    /** Funders that are known, by wallet. */
    Mono<Map<String, String>> funders(Collection<String> wallets);

    /** Wallets that nobody has looked for the funder of. */
    Mono<Set<String>> unasked(Collection<String> wallets);

    /** @param funding null where it could not be found out */
    Mono<Void> keep(String wallet, @Nullable Funding funding);
}
