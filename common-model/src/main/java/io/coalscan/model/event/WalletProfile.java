package io.coalscan.model.event;

import io.coalscan.model.Funding;
import io.coalscan.model.HolderKind;
import io.coalscan.model.api.WalletLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who one owner is.
 *
 * @param registryKind what the (editable) address registry says the owner is; null when it is not listed
 * @param transactionCount signatures that list the wallet; null when unread
 * @param transactionCountIsLowerBound whether there are more
 * @param lastActivityTime time of the newest transaction that it signed itself; null when none was seen
 * @param activitySettled whether the newest signatures, and their transactions where need be, tell whether it signed any in the last 7 days; scan-service
 *     adds the trades known
 * @param labels FRESH, BOT, NAMED; DORMANT is fixed by scan-service, which also knows the trades
 * @param labelsIncomplete whether a history could not be read
 * @param fundingKnown whether the wallet's oldest transactions were read, so that a null funding means nobody funded it in SOL
 * @param exchangeLike whether the wallet itself behaves like an exchange's
 */
public record WalletProfile(
        String owner,
        @Nullable HolderKind registryKind,
        @Nullable Long transactionCount,
        boolean transactionCountIsLowerBound,
        @Nullable Long lastActivityTime,
        boolean activitySettled,
        List<WalletLabel> labels,
        boolean labelsIncomplete,
        boolean fundingKnown,
        @Nullable Funding funding,
        boolean exchangeLike) {
    public WalletProfile {
        labels = List.copyOf(labels);
    }
}
