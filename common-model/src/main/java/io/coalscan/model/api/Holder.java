package io.coalscan.model.api;

import io.coalscan.model.HolderFact;
import io.coalscan.model.HolderKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PRD 6.1.2 and its documented additions. Amounts without "raw" are token units; raw amounts are exact integers as strings; times are epoch
 * milliseconds, durations seconds.
 *
 * @param rank position among all owners, from 1
 * @param bundleId the bundle with most points that it belongs to
 */
public record Holder(
        int rank,
        String walletAddress,
        @Nullable HolderKind kind,
        boolean scored,
        double balance,
        String rawBalance,
        double supplyPercentage,
        @Nullable Double valueUsd,
        @Nullable Long firstHoldTime,
        @Nullable Long holdDuration,
        boolean holdDurationIsLowerBound,
        @Nullable Double totalBought,
        @Nullable Double totalSold,
        @Nullable Double receivedByTransfer,
        @Nullable Double sentByTransfer,
        @Nullable String rawBought,
        @Nullable String rawSold,
        @Nullable String rawReceived,
        @Nullable String rawSent,
        @Nullable Double boughtSol,
        @Nullable Double soldSol,
        @Nullable Double feesSol,
        @Nullable Double soldPercentage,
        @Nullable Double profitLoss,
        @Nullable Double profitLossPercentage,
        @Nullable Double realizedUsd,
        @Nullable Double unrealizedUsd,
        @Nullable Double netProfit,
        boolean costBasisIncomplete,
        List<WalletLabel> labels,
        boolean labelsIncomplete,
        List<HolderFact> facts,
        @Nullable Long transactionCount,
        boolean transactionCountIsLowerBound,
        @Nullable Long lastActivityTime,
        @Nullable HolderFunding funding,
        List<String> connectedWallets,
        @Nullable String bundleId,
        List<String> tokenAccounts) {
    public Holder {
        labels = List.copyOf(labels);
        facts = List.copyOf(facts);
        connectedWallets = List.copyOf(connectedWallets);
        tokenAccounts = List.copyOf(tokenAccounts);
    }

    /** @param kind what the funder is when it links nobody; null for an ordinary wallet */
    public record HolderFunding(
            String address,
            @Nullable String kind,
            double amountSol,
            @Nullable Long time) {}
}
