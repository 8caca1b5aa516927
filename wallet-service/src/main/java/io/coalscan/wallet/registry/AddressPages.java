package io.coalscan.wallet.registry;

import io.coalscan.rpc.known.KnownAddress;
import java.util.List;
import reactor.core.publisher.Mono;

/** The registry as a list: entries in use, by address. */
public interface AddressPages {
    Mono<List<KnownAddress>> page(int offset, int limit);

    Mono<Long> count();
}
