package io.coalscan.wallet.kol;

import io.coalscan.model.api.WalletLabel;
import org.jspecify.annotations.Nullable;

/**
 * PRD 6.1.5.
 *
 * @param addedAt epoch milliseconds
 */
public record Kol(
        String walletAddress,
        String name,
        @Nullable String twitterHandle,
        @Nullable String twitterUrl,
        @Nullable String category,
        boolean verified,
        long addedAt) {
    /** As a label carries it: what is overlong is shortened or left out. */
    public WalletLabel.KolInfo info() {
        return new WalletLabel.KolInfo(
                KolTexts.name(name),
                KolTexts.whole(twitterHandle, KolTexts.MOST_HANDLE),
                KolTexts.whole(twitterUrl, KolTexts.MOST_URL));
    }
}
