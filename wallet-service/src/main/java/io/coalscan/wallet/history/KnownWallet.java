package io.coalscan.wallet.history;

import io.coalscan.model.Funding;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a wallet: finalised facts only.
 *
 * @param fundingKnown whether the oldest transactions were read; then a null funding means that nobody sent it SOL
 * @param funding without a kind: what the sender is may be judged differently another day
 * @param lastActivityTime epoch milliseconds; null when no transaction that it signed was seen
 * @param activitySettled whether the newest signatures of the history were looked at far enough
 * @param updatedAt when it was last looked at, epoch milliseconds
 */
public record KnownWallet(
        String wallet,
        WalletHistory history,
        boolean fundingKnown,
        @Nullable Funding funding,
        @Nullable Long lastActivityTime,
        boolean activitySettled,
        long updatedAt) {}
