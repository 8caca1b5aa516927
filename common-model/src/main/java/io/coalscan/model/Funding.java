package io.coalscan.model;

import org.jspecify.annotations.Nullable;

/**
 * The first SOL that a wallet received (at least 0.001 SOL).
 *
 * @param address who sent it
 * @param kind what the sender is when known by the registry or by behaviour; null for an ordinary wallet
 * @param time block time, epoch milliseconds
 */
public record Funding(
        String address,
        @Nullable FunderKind kind,
        long lamports,
        @Nullable Long time,
        String signature,
        long slot) {

    /** A sender that links nobody: a stop-node. */
    public enum FunderKind {
        EXCHANGE,
        BRIDGE,
        PROGRAM,
        POOL,
        FEE_ACCOUNT,
        TIP_ACCOUNT,
        /** Infrastructure found by behaviour. */
        INFRASTRUCTURE
    }
}
