package io.coalscan.model.event;

import io.coalscan.model.BundleType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wallets that act together.
 *
 * @param bundleId hash of chain, mint, type and slot, funder or window start: same facts, same id
 * @param wallets sorted by address
 * @param supplyPercentage held together, 0 to 100
 * @param detectionScore points before the component's cap
 * @param slot of a SAME_BLOCK_BUY; null otherwise
 * @param funder of a SAME_FUNDER; null otherwise
 * @param windowStart of a COORDINATED_SELL, epoch milliseconds; null otherwise
 * @param windowEnd of a COORDINATED_SELL, epoch milliseconds; null otherwise
 * @param signatures evidence, sorted
 * @param expectedByChance groups of this kind that unrelated buyers would form at this pace; SAME_BLOCK_BUY only, null where times are unknown
 * @param coSigned whether one transaction holds first buys of two or more of them; SAME_BLOCK_BUY only
 */
public record FoundBundle(
        String bundleId,
        BundleType type,
        List<String> wallets,
        double supplyPercentage,
        int detectionScore,
        @Nullable Long slot,
        @Nullable String funder,
        @Nullable Long windowStart,
        @Nullable Long windowEnd,
        List<String> signatures,
        @Nullable Double expectedByChance,
        @Nullable Boolean coSigned) {
    public FoundBundle {
        wallets = List.copyOf(wallets);
        signatures = List.copyOf(signatures);
    }
}
