package io.coalscan.wallet.kol;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Wallets of known people. */
public interface KolStore {
    Mono<Map<String, Kol>> find(Collection<String> wallets);

    /** By name, at most that many. */
    Mono<List<Kol>> list(int limit);
}
