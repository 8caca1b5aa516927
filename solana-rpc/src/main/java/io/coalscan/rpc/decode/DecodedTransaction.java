package io.coalscan.rpc.decode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One transaction, reduced to who gained and lost what.
 *
 * @param time block time, epoch milliseconds; null when the node does not tell: the slot keeps the order
 * @param failed a failed transaction costs its fee and moves nothing: no movements
 * @param feeLamports network fee paid by the fee payer, priority included
 * @param movements trades, transfers and funding, in instruction order as far as known
 * @param balances every owner's balance of every mint that the transaction names, accounts of one owner summed
 */
public record DecodedTransaction(
        String signature,
        long slot,
        @Nullable Long time,
        boolean failed,
        String feePayer,
        List<String> signers,
        long feeLamports,
        List<Movement> movements,
        List<TokenBalance> balances) {
    /** Transactions inside a block do not tell their slot, unless the reader is given it. */
    public static final long UNKNOWN_SLOT = -1;

    public DecodedTransaction {
        signers = List.copyOf(signers);
        movements = List.copyOf(movements);
        balances = List.copyOf(balances);
    }

    public boolean signedBy(String address) {
        return signers.contains(address);
    }
}
