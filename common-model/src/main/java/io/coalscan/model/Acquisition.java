package io.coalscan.model;

import org.jspecify.annotations.Nullable;

/**
 * The first time an owner's balance of the token rose above 0.
 *
 * @param time block time, epoch milliseconds; null when the node does not tell
 * @param from who sent the tokens when they came by transfer; null otherwise
 * @param ownerSigned whether the owner signed that transaction
 */
public record Acquisition(
        long slot,
        String signature,
        How how,
        @Nullable Long time,
        @Nullable String from,
        boolean ownerSigned) {

    /** The way tokens came. */
    public enum How {
        BUY,
        TRANSFER,
        MINT,
        POOL_WITHDRAWAL
    }
}
