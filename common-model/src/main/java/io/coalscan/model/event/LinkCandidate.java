package io.coalscan.model.event;

import io.coalscan.model.Acquisition;
import io.coalscan.model.SellBurst;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scored wallet as bundle-service needs it.
 *
 * @param supplyPercentage of the current total supply, 0 to 100
 * @param firstAcquisition null when the account's history is not complete
 * @param funder who may link it: null when unknown or a stop-node
 * @param funderSignature evidence of the funding
 */
public record LinkCandidate(
        String owner,
        double supplyPercentage,
        @Nullable Acquisition firstAcquisition,
        @Nullable String funder,
        @Nullable String funderSignature,
        List<SellBurst> sellBursts) {
    public LinkCandidate {
        sellBursts = List.copyOf(sellBursts);
    }
}
