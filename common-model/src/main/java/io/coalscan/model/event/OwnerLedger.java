package io.coalscan.model.event;

import io.coalscan.model.Acquisition;
import io.coalscan.model.SellBurst;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one owner did with the token. USD figures use the price of SOL at trade time; the unrealised part is added where the token's price is known.
 *
 * @param historyComplete whether every account's history was read to its beginning and the amounts are conserved
 * @param firstHoldTime epoch milliseconds; null unless the history is listed to its beginning and everything up to this time was read; what came
 *     later may be unread
 * @param firstAcquisition known when firstHoldTime is
 * @param earliestSeen time of the oldest read transaction that left it holding: it has held at least since; null when nothing was read
 * @param rawFees tokens withheld by Token-2022 transfer fees on what it sent
 * @param boughtSol SOL spent on buys (pool leg + venue fees), in SOL; stable-coin buys converted; null when no buy
 * @param soldSol SOL received by sells (pool leg - venue fees), in SOL; null when no sell
 * @param feesSol network fees, tips, rent and bot fees of its trades, in SOL
 * @param costUsd cost of all buys; null when no price of SOL is known
 * @param proceedsUsd proceeds of all sells; null when no price of SOL is known
 * @param realizedUsd proceeds - sold x average cost, for tokens with a cost; null without trades or without a price of SOL
 * @param rawWithCost tokens still held that were bought, for the unrealised part
 * @param averageCostUsd per whole token; null without cost
 * @param feesUsd feesSol at the price of SOL at trade time; null when that is unknown
 * @param costBasisIncomplete whether some tokens came by transfer, or a trade could not be priced
 * @param solUsdEstimated whether a trade was priced with today's price of SOL instead of that time's
 * @param trades number of its own trades
 * @param counterpartyTrades number of trades in which it was the pool's side
 * @param holdsQuote whether it was seen holding the quote asset of those trades
 * @param lastSignedTime time of the newest trade or transfer it signed; null when none seen
 * @param tradeSignatures newest first, at most 5: evidence
 * @param sellSignatures newest first, at most 5: evidence
 * @param notFinal movements among those counted that the chain may still undo, so that they are not stored; null for none
 */
public record OwnerLedger(
        String owner,
        boolean historyComplete,
        @Nullable Long firstHoldTime,
        @Nullable Long earliestSeen,
        @Nullable Acquisition firstAcquisition,
        BigInteger rawBought,
        BigInteger rawSold,
        BigInteger rawReceived,
        BigInteger rawSent,
        BigInteger rawFees,
        @Nullable Double boughtSol,
        @Nullable Double soldSol,
        double feesSol,
        @Nullable Double costUsd,
        @Nullable Double proceedsUsd,
        @Nullable Double realizedUsd,
        BigInteger rawWithCost,
        @Nullable Double averageCostUsd,
        @Nullable Double feesUsd,
        boolean costBasisIncomplete,
        boolean solUsdEstimated,
        int trades,
        int counterpartyTrades,
        boolean holdsQuote,
        @Nullable Long lastSignedTime,
        List<SellBurst> sellBursts,
        List<String> tradeSignatures,
        List<String> sellSignatures,
        @Nullable Integer notFinal) {
    public OwnerLedger {
        sellBursts = List.copyOf(sellBursts);
        tradeSignatures = List.copyOf(tradeSignatures);
        sellSignatures = List.copyOf(sellSignatures);
    }
}
