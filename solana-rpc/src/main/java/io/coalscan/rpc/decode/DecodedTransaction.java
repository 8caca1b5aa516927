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
 * @param lamports of the accounts that it leaves with more or fewer; empty where the reader does not tell
 * @param approvals what token accounts' owners allowed others to take
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
        List<TokenBalance> balances,
        List<SolBalance> lamports,
        List<Approval> approvals) {
    /** Transactions inside a block do not tell their slot, unless the reader is given it. */
    public static final long UNKNOWN_SLOT = -1;

    public DecodedTransaction {
        signers = List.copyOf(signers);
        movements = List.copyOf(movements);
        balances = List.copyOf(balances);
        lamports = List.copyOf(lamports);
        approvals = List.copyOf(approvals);
    }

    /** One of which neither lamports nor approvals are told. */
    public DecodedTransaction(
            String signature,
            long slot,
            @Nullable Long time,
            boolean failed,
            String feePayer,
            List<String> signers,
            long feeLamports,
            List<Movement> movements,
            List<TokenBalance> balances) {
        this(signature, slot, time, failed, feePayer, signers, feeLamports, movements, balances, List.of(), List.of());
    }

    public boolean signedBy(String address) {
        return signers.contains(address);
    }
}
