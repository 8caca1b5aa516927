package io.coalscan.pnl.web;

import io.coalscan.pnl.web.LedgerReads.Trader;
import org.jspecify.annotations.Nullable;

/**
 * One wallet's part of a token: the part of its ledger that needs no price of today; amounts in SOL and USD, times in epoch milliseconds.
 *
 * @param updatedAt when this was last read from the chain
 */
record TraderView(
        String walletAddress,
        long slot,
        long updatedAt,
        boolean historyComplete,
        @Nullable Long firstHoldTime,
        int trades,
        String rawBought,
        String rawSold,
        String rawReceived,
        String rawSent,
        @Nullable Double boughtSol,
        @Nullable Double soldSol,
        double feesSol,
        @Nullable Double costUsd,
        @Nullable Double proceedsUsd,
        @Nullable Double realizedUsd,
        boolean costBasisIncomplete,
        @Nullable String lastSignature) {

    static TraderView of(Trader trader) {
        var stored = trader.wallet();
        var ledger = stored.ledger();
        return new TraderView(
                trader.address(),
                stored.slot(),
                stored.updated(),
                ledger.historyComplete(),
                ledger.firstHoldTime(),
                ledger.trades(),
                ledger.rawBought().toString(),
                ledger.rawSold().toString(),
                ledger.rawReceived().toString(),
                ledger.rawSent().toString(),
                ledger.boughtSol(),
                ledger.soldSol(),
                ledger.feesSol(),
                ledger.costUsd(),
                ledger.proceedsUsd(),
                ledger.realizedUsd(),
                ledger.costBasisIncomplete(),
                stored.lastSignature());
    }
}
