package io.coalscan.pnl.web;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.pnl.web.LedgerReads.WalletLedger;
import io.coalscan.service.web.Etags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What one wallet gained, in tokens whose traders are told and in tokens that were scanned with it among their holders. Never asks the chain. */
@RestController
class WalletPnlController {
    private static final int MAX = 100;

    private static final int RECENT = 20;

    private final LedgerReads reads;
    private final WalletTrading trading;

    WalletPnlController(LedgerReads reads, WalletTrading trading) {
        this.reads = reads;
        this.trading = trading;
    }

    /**
     * A wallet that was never met has empty lists: nothing is known against it or for it.
     *
     * @param tokens of scans
     * @param measures over {@code traded}; null when there are none
     * @param traded tokens whose whole history is read
     */
    record WalletPnl(
            String walletAddress,
            List<TokenPnl> tokens,
            @Nullable WalletMeasures measures,
            List<TradedToken> traded,
            List<TradeView> recentTrades) {}

    /**
     * The part of a ledger that needs no price of today; amounts in SOL and USD, times in epoch milliseconds.
     *
     * @param updatedAt when this was last read from the chain
     */
    record TokenPnl(
            String contractAddress,
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
            @Nullable String lastSignature) {}

    @GetMapping("/api/v1/wallets/{wallet}/pnl")
    Mono<ResponseEntity<ApiResponse<WalletPnl>>> pnl(@PathVariable String wallet) {
        return Mono.defer(() -> {
            Checks.address(wallet);
            var scanned =
                    reads.ledgers(wallet, MAX).map(WalletPnlController::view).collectList();
            var recent = reads.newestTrades(wallet, RECENT)
                    .map(trade -> TradeView.of(trade.entry(), trade.mint()))
                    .collectList();
            return Mono.zip(
                            scanned,
                            trading.measures(wallet),
                            trading.tokens(wallet, MAX).collectList(),
                            recent)
                    .map(found -> Etags.answer(new WalletPnl(
                            wallet, found.getT1(), found.getT2().orElse(null), found.getT3(), found.getT4())));
        });
    }

    private static TokenPnl view(WalletLedger stored) {
        var ledger = stored.ledger();
        return new TokenPnl(
                stored.mint(),
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
