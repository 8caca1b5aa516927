package io.coalscan.model.api;

import io.coalscan.model.BundleType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PRD 6.1.4 and its documented additions.
 *
 * @param blockHeight the chain's block height, which is not the slot; null when no block is meant or the node did not tell
 */
public record Bundle(
        String bundleId,
        BundleType type,
        List<String> walletAddresses,
        double totalSupplyPercentage,
        int detectionScore,
        @Nullable Long blockHeight,
        @Nullable Long slot,
        @Nullable String funderAddress,
        long detectionTime,
        @Nullable Long windowStart,
        @Nullable Long windowEnd,
        List<String> evidence,
        @Nullable Double expectedByChance,
        @Nullable Boolean coSigned) {
    public Bundle {
        walletAddresses = List.copyOf(walletAddresses);
        evidence = List.copyOf(evidence);
    }
}
