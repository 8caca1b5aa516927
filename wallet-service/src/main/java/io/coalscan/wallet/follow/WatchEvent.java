package io.coalscan.wallet.follow;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a watched wallet did. Signature, wallet, kind and index together name it.
 *
 * @param index place among those of one kind in one transaction
 * @param time epoch milliseconds; null when nobody tells
 * @param mint of a trade or an approval
 * @param lamports paid, got or sent; null where it was not SOL
 * @param counterparty the other end; of an approval who may take
 * @param solBefore lamports before a jump
 */
public record WatchEvent(
        String wallet,
        Kind kind,
        int index,
        String signature,
        long slot,
        @Nullable Long time,
        @Nullable TimeSource timeSource,
        @Nullable String mint,
        @Nullable BigInteger rawAmount,
        @Nullable Long lamports,
        @Nullable String counterparty,
        @Nullable Long solBefore,
        @Nullable Long solAfter) {

    public enum Kind {
        BUY,
        SELL,
        /** Of SOL. */
        TRANSFER_IN,
        TRANSFER_OUT,
        SOL_JUMP,
        APPROVAL,
        /** A transaction that no node gave: whatever it did is not known. */
        UNREAD
    }

    public enum TimeSource {
        /** The transaction says it. */
        BLOCK,
        /** Its block does. */
        SLOT,
        /** When a node told it, seconds after it happened. */
        ARRIVAL
    }

    /** A moment, and who says so. */
    public record Moment(@Nullable Long time, @Nullable TimeSource source) {
        public static final Moment UNKNOWN = new Moment(null, null);
    }
}
