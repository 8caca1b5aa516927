package io.coalscan.wallet.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the table wallets, under its columns' names. */
record WalletRow(
        String wallet,
        @JsonProperty("transaction_count") long transactionCount,
        @JsonProperty("history_complete") boolean historyComplete,
        @JsonProperty("newest_signature") @Nullable String newest,
        @JsonProperty("oldest_signature") @Nullable String oldest,
        @JsonProperty("latest_signatures") List<String> latest,
        @JsonProperty("first_signatures") List<String> first,
        @JsonProperty("latest_times") List<Long> latestTimes,
        boolean bot,
        boolean busy,
        @JsonProperty("funding_known") boolean fundingKnown,
        @Nullable String funder,
        @JsonProperty("funder_lamports") @Nullable Long funderLamports,
        @JsonProperty("funder_time") @Nullable Long funderTime,
        @JsonProperty("funder_signature") @Nullable String funderSignature,
        @JsonProperty("funder_slot") @Nullable Long funderSlot,
        @JsonProperty("last_activity_time") @Nullable Long lastActivityTime,
        @JsonProperty("activity_settled") boolean activitySettled) {

    static WalletRow of(KnownWallet known) {
        var history = known.history();
        var funding = known.funding();
        return new WalletRow(
                known.wallet(),
                history.count(),
                history.complete(),
                history.newest(),
                history.oldest(),
                history.latest(),
                history.first(),
                history.latestTimes(),
                history.bot(),
                history.busy(),
                known.fundingKnown(),
                funding == null ? null : funding.address(),
                funding == null ? null : Long.valueOf(funding.lamports()),
                funding == null ? null : funding.time(),
                funding == null ? null : funding.signature(),
                funding == null ? null : Long.valueOf(funding.slot()),
                known.lastActivityTime(),
                known.activitySettled());
    }
}
