package io.coalscan.scan.score;

import io.coalscan.model.api.Reason;
import io.coalscan.model.event.PricedTrade;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the facts about the token itself come from, as its reasons show them.
 *
 * @param slot of the scan
 * @param createdSlot of the token; null when unknown
 * @param pricedBy address of the pool or curve whose price makes the market cap; null when none did
 * @param pricedByTrades whose median price makes the market cap; empty when a pool's does, or none
 */
public record FactSources(
        long slot, @Nullable Long createdSlot, @Nullable String pricedBy, List<PricedTrade> pricedByTrades) {
    public FactSources {
        pricedByTrades = List.copyOf(pricedByTrades);
    }

    /** The slot of creation; where that is unknown, the one at which the age was read. */
    Reason.Evidence ofAge() {
        return new Reason.Evidence(List.of(), List.of(), List.of(createdSlot == null ? (Long) slot : createdSlot));
    }

    Reason.Evidence ofMarketCap() {
        return new Reason.Evidence(venue(), signatures(), slots(Stream.of(slot)));
    }

    Reason.Evidence ofAgeAndMarketCap() {
        var own = createdSlot == null ? Stream.of(slot) : Stream.of(createdSlot, (Long) slot);
        return new Reason.Evidence(venue(), signatures(), slots(own));
    }

    private List<String> signatures() {
        return pricedByTrades.stream().map(PricedTrade::signature).toList();
    }

    private List<Long> slots(Stream<Long> own) {
        return Stream.concat(own, pricedByTrades.stream().map(PricedTrade::slot))
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> venue() {
        return pricedBy == null ? List.of() : List.of(pricedBy);
    }
}
