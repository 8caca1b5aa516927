package io.coalscan.wallet.web;

import io.coalscan.model.Funding;
import io.coalscan.model.api.Holder.HolderFunding;
import io.coalscan.model.api.WalletLabel;
import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.wallet.history.KnownWallet;
import io.coalscan.wallet.kol.Kol;
import io.coalscan.wallet.label.LabelRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one wallet. Unknown values are null.
 *
 * @param knownAs what the registry says of it
 * @param labelsIncomplete whether its history was never read
 * @param funding who sent it its first SOL
 * @param updatedAt when its history was last read, epoch milliseconds
 */
record WalletView(
        String walletAddress,
        @Nullable KnownAs knownAs,
        List<WalletLabel> labels,
        boolean labelsIncomplete,
        @Nullable Long transactionCount,
        boolean transactionCountIsLowerBound,
        @Nullable Long lastActivityTime,
        @Nullable HolderFunding funding,
        @Nullable Long updatedAt) {
    private static final double LAMPORTS = 1e9;

    record KnownAs(String name, String category) {
        static @Nullable KnownAs of(@Nullable KnownAddress entry) {
            return entry == null
                    ? null
                    : new KnownAs(entry.name(), entry.category().name());
        }
    }

    /** @param now epoch milliseconds; a wallet becomes dormant by time alone */
    static WalletView of(
            String wallet,
            @Nullable KnownWallet known,
            @Nullable KnownAddress entry,
            @Nullable Kol kol,
            @Nullable HolderFunding funding,
            long now) {
        var named = LabelRules.named(kol == null ? null : kol.info());
        if (known == null) {
            return new WalletView(wallet, KnownAs.of(entry), labels(named), true, null, false, null, null, null);
        }
        var history = known.history();
        var lastActivity = known.activitySettled() ? known.lastActivityTime() : null;
        return new WalletView(
                wallet,
                KnownAs.of(entry),
                labels(
                        LabelRules.fresh(history),
                        LabelRules.bot(history),
                        LabelRules.dormant(lastActivity, now),
                        named),
                false,
                history.count(),
                !history.complete(),
                known.lastActivityTime(),
                funding,
                known.updatedAt());
    }

    static HolderFunding funding(Funding funding, Funding.@Nullable FunderKind kind) {
        return new HolderFunding(
                funding.address(), kind == null ? null : kind.name(), funding.lamports() / LAMPORTS, funding.time());
    }

    @SafeVarargs
    private static List<WalletLabel> labels(Optional<WalletLabel>... labels) {
        return Stream.of(labels).flatMap(Optional::stream).toList();
    }
}
