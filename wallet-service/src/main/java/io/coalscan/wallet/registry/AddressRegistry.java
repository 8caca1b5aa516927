package io.coalscan.wallet.registry;

import io.coalscan.rpc.known.KnownAddress;
import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What people have written down about addresses. */
public interface AddressRegistry {
    /** Those of the addresses that are listed. */
    Mono<Map<String, KnownAddress>> find(Collection<String> addresses);

    /** Adds entries that are not there yet; what people changed or took out stays so. */
    Mono<Long> seed(Collection<KnownAddress> shipped);
}
