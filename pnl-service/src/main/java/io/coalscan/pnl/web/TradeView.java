package io.coalscan.pnl.web;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One movement as callers see it, in the words of the decoder's output.
 *
 * @param time block time, epoch milliseconds
 * @param side buy, sell, transferIn or transferOut
 * @param cause by what, such as SWAP, TRANSFER, MINT, BURN
 * @param rawQuoteAmount leg of the pool that holds the mint; null for transfers
 * @param fees what the owner paid besides; null for transfers
 */
record TradeView(
        String signature,
        long slot,
        @Nullable Long time,
        String venue,
        String owner,
        String mint,
        String side,
        Cause cause,
        String rawTokenAmount,
        @Nullable String quoteMint,
        @Nullable String rawQuoteAmount,
        @Nullable String counterparty,
        @Nullable Fees fees) {

    /** Lamports; {@code venue} in raw units of the quote mint. */
    record Fees(long network, String venue, long tip, long rent, long other) {}

    /**
     * @param historyComplete whether nothing is missing before the newest scan
     * @param notFinal movements that the newest scan counted and that are not listed, because the chain could still undo them
     */
    record Page(
            String contractAddress,
            String walletAddress,
            List<TradeView> trades,
            boolean historyComplete,
            int notFinal,
            Pagination pagination) {}

    static TradeView of(LedgerEntry entry, String mint) {
        var quote = entry.quoteAmount();
        return new TradeView(
                entry.signature(),
                entry.slot(),
                entry.time(),
                entry.venue(),
                entry.owner(),
                mint,
                side(entry.side()),
                entry.cause(),
                entry.amount().toString(),
                entry.quoteMint(),
                quote == null ? null : quote.toString(),
                entry.counterparty(),
                entry.isTrade() ? fees(entry) : null);
    }

    private static Fees fees(LedgerEntry entry) {
        var fees = entry.fees();
        return new Fees(fees.network(), fees.venue().toString(), fees.tip(), fees.rent(), fees.other());
    }

    private static String side(Side side) {
        return switch (side) {
            case BUY -> "buy";
            case SELL -> "sell";
            case TRANSFER_IN -> "transferIn";
            case TRANSFER_OUT -> "transferOut";
            case FUND -> "fund";
        };
    }
}
