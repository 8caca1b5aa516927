package io.coalscan.wallet.smart;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Who made tokens, as far as scans found out. */
public interface TeamReads {
    /** Creators by mint. */
    Mono<Map<String, String>> creators(Collection<String> mints);
}
