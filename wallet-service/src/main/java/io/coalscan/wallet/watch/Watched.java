package io.coalscan.wallet.watch;

import org.jspecify.annotations.Nullable;

/**
 * A watched wallet. Times are epoch milliseconds.
 *
 * @param rule what the rule found when it matched last; null where it never did
 * @param followed whether an instance follows it at the moment
 * @param slot up to which it was followed; null before it was
 */
public record Watched(
        String walletAddress,
        @Nullable String name,
        Source source,
        @Nullable WatchReason rule,
        long addedAt,
        @Nullable Long matchedAt,
        boolean followed,
        @Nullable Long slot) {

    public enum Source {
        HAND,
        RULE
    }
}
