package io.coalscan.wallet.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Remembers wallets. */
public interface WalletStore {
    /** Those of the wallets that are known. */
    Mono<Map<String, KnownWallet>> find(Collection<String> wallets);

    /** A longer history replaces a shorter one; a funding that is known stays. */
    Mono<Void> keep(List<KnownWallet> wallets);
}
