package io.coalscan.model.event;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * pnl-service to scan-service: what the candidates did.
 *
 * @param owners one per candidate that was read, in the order of the candidates
 * @param poolOwners owners that stood on the pool's side of most trades seen and hold the quote asset, whatever their program; at most 100,
 *     candidates first
 * @param poolsLeftOut further ones that are not named; null for none
 * @param medianPriceSol median price of the latest 11 trades, SOL per whole token; null when fewer than 1 was seen
 * @param priceTrades the trades of which medianPriceSol is the median, newest first, at most 11; empty also where an earlier version built the ledger
 * @param transactionsRead transactions decoded or known
 * @param transactionsWanted transactions that complete histories would need, as far as listed
 * @param partial whether budget or time ended the work
 */
public record LedgerBuilt(
        EventHead head,
        List<OwnerLedger> owners,
        List<String> poolOwners,
        @Nullable Integer poolsLeftOut,
        @Nullable Double medianPriceSol,
        List<PricedTrade> priceTrades,
        int transactionsRead,
        int transactionsWanted,
        int callsMade,
        boolean partial)
        implements ScanEvent {
    public LedgerBuilt {
        owners = List.copyOf(owners);
        poolOwners = List.copyOf(poolOwners);
        priceTrades = List.copyOf(Objects.requireNonNullElse(priceTrades, List.of()));
    }
}
