package io.coalscan.scan.run;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.coalscan.model.Acquisition;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.OwnerLedger;
import io.coalscan.model.event.ScanPart;
import io.coalscan.service.event.WorkHandler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Joins the ledger, and meanwhile has the block heights read that bundles of it may need: that keeps a node's answer off the critical path. */
@Component
final class LedgerBuiltHandler implements WorkHandler<LedgerBuilt> {
    private static final int BUNDLE = 3;

    private final Joiner joiner;
    private final BlockHeights heights;

    LedgerBuiltHandler(Joiner joiner, BlockHeights heights) {
        this.joiner = joiner;
        this.heights = heights;
    }

    @Override
    public Class<LedgerBuilt> eventType() {
        return LedgerBuilt.class;
    }

    @Override
    public Mono<Void> handle(LedgerBuilt event) {
        var prefetch = heights.of(sharedSlots(event), event.head().times()).then();
        return Mono.whenDelayError(joiner.came(ScanPart.LEDGER, event), prefetch);
    }

    /** Slots in which enough owners bought first to be a bundle. */
    private static List<Long> sharedSlots(LedgerBuilt event) {
        var buyers = event.owners().stream()
                .map(OwnerLedger::firstAcquisition)
                .filter(Objects::nonNull)
                .filter(first -> first.how() == Acquisition.How.BUY)
                .collect(groupingBy(Acquisition::slot, counting()));
        return buyers.entrySet().stream()
                .filter(slot -> slot.getValue() >= BUNDLE)
                .map(Map.Entry::getKey)
                .toList();
    }
}
