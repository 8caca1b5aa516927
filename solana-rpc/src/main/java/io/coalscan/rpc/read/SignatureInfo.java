package io.coalscan.rpc.read;

import org.jspecify.annotations.Nullable;

/**
 * One line of getSignaturesForAddress.
 *
 * @param time block time, epoch milliseconds; null when the node does not tell
 * @param finalized whether it can no longer change
 */
public record SignatureInfo(
        String signature, long slot, @Nullable Long time, boolean failed, boolean finalized) {}
