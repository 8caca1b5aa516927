package io.coalscan.wallet.label;

import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.WalletLabel;
import io.coalscan.wallet.history.WalletHistory;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a wallet's history makes it. */
public final class LabelRules {
    static final int FRESH_BELOW = 50;
    public static final Duration DORMANT_AFTER = Duration.ofDays(7);
    private static final double BOT_CONFIDENCE = 0.9;
    private static final double DORMANT_CONFIDENCE = 0.8;

    private LabelRules() {}

    /** Fewer than 50 transactions in the whole history; a history of unknown length is not fresh. */
    public static Optional<WalletLabel> fresh(WalletHistory history) {
        return history.complete() && history.count() < FRESH_BELOW
                ? Optional.of(new WalletLabel(WalletLabelType.FRESH, 1 - (double) history.count() / FRESH_BELOW, null))
                : Optional.empty();
    }

    public static Optional<WalletLabel> bot(WalletHistory history) {
        return history.bot()
                ? Optional.of(new WalletLabel(WalletLabelType.BOT, BOT_CONFIDENCE, null))
                : Optional.empty();
    }

    /**
     * The wallet's own last transaction is over 7 days old.
     *
     * @param lastActivityTime epoch milliseconds; null when none was seen, which is no label
     * @param now epoch milliseconds
     */
    public static Optional<WalletLabel> dormant(@Nullable Long lastActivityTime, long now) {
        return lastActivityTime != null && now - lastActivityTime > DORMANT_AFTER.toMillis()
                ? Optional.of(new WalletLabel(WalletLabelType.DORMANT, DORMANT_CONFIDENCE, null))
                : Optional.empty();
    }

    public static Optional<WalletLabel> named(WalletLabel.@Nullable KolInfo kol) {
        return kol == null ? Optional.empty() : Optional.of(new WalletLabel(WalletLabelType.NAMED, 1, kol));
    }
}
