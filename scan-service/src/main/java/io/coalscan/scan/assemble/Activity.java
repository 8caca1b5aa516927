package io.coalscan.scan.assemble;

import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.WalletLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an owner last did something itself, and the labels that follow from what its history says.
 *
 * @param lastSigned time of the newest transaction it signed, as far as seen; null when none was
 * @param incomplete whether some label may be missing because a history could not be read
 */
record Activity(@Nullable Long lastSigned, List<WalletLabel> labels, boolean incomplete) {
    private static final long DORMANT_AFTER = 7L * 24 * 3600 * 1000;
    private static final WalletLabel DORMANT = new WalletLabel(WalletLabelType.DORMANT, 0.8, null);

    static Activity of(Owner owner, long scanTime) {
        var profile = owner.profile();
        var lastSigned = latest(
                profile == null ? null : profile.lastActivityTime(),
                owner.ledger() == null ? null : owner.ledger().lastSignedTime());
        if (!owner.isWallet()) {
            return new Activity(lastSigned, List.of(), false);
        }
        boolean settled = profile != null && profile.activitySettled();
        boolean active = lastSigned != null && scanTime - lastSigned <= DORMANT_AFTER;
        var labels = new ArrayList<WalletLabel>();
        if (profile != null) {
            profile.labels().stream()
                    .filter(label -> label.type() != WalletLabelType.DORMANT)
                    .forEach(labels::add);
        }
        if (settled && lastSigned != null && !active) {
            labels.add(DORMANT);
        }
        labels.sort(Comparator.comparing(WalletLabel::type));
        boolean incomplete = profile == null || profile.labelsIncomplete() || (!settled && !active);
        return new Activity(lastSigned, labels, incomplete);
    }

    private static @Nullable Long latest(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }
}
