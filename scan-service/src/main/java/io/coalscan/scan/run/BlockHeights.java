package io.coalscan.scan.run;

import io.coalscan.model.event.ScanTimes;
import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Block heights by slot: on Solana they are not the same. */
interface BlockHeights {
    /** As far as they are found soon; a slot without one is missing. */
    Mono<Map<Long, Long>> of(Collection<Long> slots, ScanTimes times);
}
