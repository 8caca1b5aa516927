package io.coalscan.scan.score;

import io.coalscan.model.api.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the facts about the token itself come from, as its reasons show them.
 *
 * @param slot of the scan
 * @param createdSlot of the token; null when unknown
 * @param pricedBy address of the pool or curve whose price makes the market cap; null when none did
 */
public record FactSources(
        long slot, @Nullable Long createdSlot, @Nullable String pricedBy) {
    /** The slot of creation; where that is unknown, the one at which the age was read. */
    Reason.Evidence ofAge() {
        return new Reason.Evidence(List.of(), List.of(), List.of(createdSlot == null ? (Long) slot : createdSlot));
    }

    Reason.Evidence ofMarketCap() {
        return new Reason.Evidence(venue(), List.of(), List.of(slot));
    }

    Reason.Evidence ofAgeAndMarketCap() {
        return new Reason.Evidence(
                venue(), List.of(), createdSlot == null ? List.of(slot) : List.of(createdSlot, slot));
    }

    private List<String> venue() {
        return pricedBy == null ? List.of() : List.of(pricedBy);
    }
}
