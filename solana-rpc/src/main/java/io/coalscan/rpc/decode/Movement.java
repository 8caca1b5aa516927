package io.coalscan.rpc.decode;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One owner's trade, transfer or receipt of SOL.
 *
 * @param venue the program that moved it, such as "pumpfun", "pumpswap", "raydium-v4", or "token", "system"; "unknown" for an unlisted AMM
 * @param owner whose balance changed; the user, never an aggregator's PDA that traded for it
 * @param mint null for FUND
 * @param amount raw token units that the owner gained or lost, Token-2022 fee included on the sender's side; null for FUND
 * @param quoteMint of a trade: wrapped SOL for native SOL too; null when no SOL or stable-coin leg belongs to it, or for transfers
 * @param quoteAmount raw units: for a trade the leg of the pool that holds the mint; for FUND the lamports; null for transfers
 * @param counterparty the pool's side of a trade, the other owner of a transfer, the sender of FUND; null when there is none
 */
public record Movement(
        Side side,
        Cause cause,
        String venue,
        String owner,
        @Nullable String mint,
        @Nullable BigInteger amount,
        @Nullable String quoteMint,
        @Nullable BigInteger quoteAmount,
        @Nullable String counterparty,
        boolean ownerSigned,
        Fees fees) {

    /** How the owner's balance changed. */
    public enum Side {
        BUY,
        SELL,
        TRANSFER_IN,
        TRANSFER_OUT,
        /** SOL received. */
        FUND
    }

    /** By what. */
    public enum Cause {
        SWAP,
        TRANSFER,
        MINT,
        BURN,
        POOL_DEPOSIT,
        POOL_WITHDRAWAL,
        /** A token came in exchange for another token that is neither SOL nor a stable coin. */
        TOKEN_SWAP,
        SOL_TRANSFER
    }

    /**
     * What the owner paid besides the pool's leg; each 0 when it was somebody else's or absent.
     *
     * @param network lamports
     * @param venue raw units of the quote mint, on top of a buy's pool leg or out of a sale's
     * @param tip lamports to block builders
     * @param rent lamports locked in (positive) or released from (negative) token accounts
     * @param other lamports to bots, referrers and other receivers
     */
    public record Fees(long network, BigInteger venue, long tip, long rent, long other) {
        public static final Fees NONE = new Fees(0, BigInteger.ZERO, 0, 0, 0);
    }
}
