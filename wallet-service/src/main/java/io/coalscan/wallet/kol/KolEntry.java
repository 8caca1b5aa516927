package io.coalscan.wallet.kol;

import org.jspecify.annotations.Nullable;

/**
 * A known person's wallet as people write it down.
 *
 * @param twitterHandle without @
 * @param twitterUrl of https only
 * @param category trader, influencer or project
 */
public record KolEntry(
        String walletAddress,
        String name,
        @Nullable String twitterHandle,
        @Nullable String twitterUrl,
        @Nullable String category,
        boolean verified) {}
