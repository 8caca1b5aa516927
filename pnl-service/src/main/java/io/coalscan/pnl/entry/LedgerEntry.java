package io.coalscan.pnl.entry;

import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Fees;
import io.coalscan.rpc.decode.Movement.Side;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One movement of the token by one owner.
 *
 * @param index position within its transaction
 * @param time block time, epoch milliseconds; null when the node does not tell
 * @param amount raw units gained or lost, above 0
 * @param quoteAmount raw units of the quote mint in the pool's leg; null for transfers and for swaps against other tokens
 * @param heldBefore the owner's raw balance before the transaction, over the token accounts that the transaction names
 * @param withheld raw units that a Token-2022 transfer fee kept back from what was sent
 * @param counterpartyHoldsQuote whether the other side was seen holding what the trade was paid in
 */
public record LedgerEntry(
        String signature,
        int index,
        long slot,
        @Nullable Long time,
        String owner,
        Side side,
        Cause cause,
        String venue,
        BigInteger amount,
        @Nullable String quoteMint,
        @Nullable BigInteger quoteAmount,
        @Nullable String counterparty,
        boolean ownerSigned,
        Fees fees,
        BigInteger heldBefore,
        BigInteger withheld,
        boolean counterpartyHoldsQuote) {

    /** Whether it is nothing but the fee of moving tokens between own accounts. */
    public boolean isOwnFee() {
        return owner.equals(counterparty);
    }

    public boolean isTrade() {
        return side == Side.BUY || side == Side.SELL;
    }

    /** The change of the owner's balance. */
    public BigInteger delta() {
        return switch (side) {
            case BUY, TRANSFER_IN -> amount;
            case SELL, TRANSFER_OUT -> amount.negate();
            case FUND -> BigInteger.ZERO;
        };
    }
}
