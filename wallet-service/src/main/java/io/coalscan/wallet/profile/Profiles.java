package io.coalscan.wallet.profile;

import io.coalscan.model.Funding;
import io.coalscan.model.HolderKind;
import io.coalscan.model.api.WalletLabel;
import io.coalscan.model.event.WalletProfile;
import io.coalscan.wallet.kol.Kol;
import io.coalscan.wallet.label.LabelRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what was found out about a wallet into its profile. */
final class Profiles {
    private Profiles() {}

    /** An owner that nobody's history is read of: listed as no person, or off the curve. */
    static WalletProfile unread(String owner, @Nullable HolderKind listedAs, @Nullable Kol kol) {
        return new WalletProfile(
                owner,
                listedAs,
                null,
                false,
                null,
                false,
                labels(LabelRules.named(info(kol))),
                false,
                false,
                null,
                false);
    }

    /** @param scanTime epoch milliseconds */
    static WalletProfile of(WalletWork work, @Nullable Kol kol, FunderJudge.Verdicts verdicts, long scanTime) {
        var named = LabelRules.named(info(kol));
        var history = work.history();
        var funding = judged(work.sender().funding(), verdicts);
        if (history == null) {
            return unlisted(work, named, funding);
        }
        var activity = work.activity();
        return new WalletProfile(
                work.wallet(),
                null,
                history.count(),
                !history.complete(),
                activity.lastTime(),
                activity.settled() || Dormancy.isDecided(work, scanTime),
                labels(LabelRules.fresh(history), LabelRules.bot(history), named),
                false,
                work.sender().known(),
                funding,
                history.busy());
    }

    /** Its signatures could not be listed: what is remembered of it is still true, but there may be more. */
    private static WalletProfile unlisted(WalletWork work, Optional<WalletLabel> named, @Nullable Funding funding) {
        var known = work.known();
        Optional<WalletLabel> bot = known == null ? Optional.empty() : LabelRules.bot(known.history());
        return new WalletProfile(
                work.wallet(),
                null,
                known == null ? null : Long.valueOf(known.history().count()),
                known != null,
                work.activity().lastTime(),
                false,
                labels(bot, named),
                true,
                work.sender().known(),
                funding,
                known != null && known.history().busy());
    }

    private static @Nullable Funding judged(@Nullable Funding funding, FunderJudge.Verdicts verdicts) {
        return funding == null
                ? null
                : new Funding(
                        funding.address(),
                        verdicts.kinds().get(funding.address()),
                        funding.lamports(),
                        funding.time(),
                        funding.signature(),
                        funding.slot());
    }

    private static WalletLabel.@Nullable KolInfo info(@Nullable Kol kol) {
        return kol == null ? null : kol.info();
    }

    @SafeVarargs
    private static List<WalletLabel> labels(Optional<WalletLabel>... labels) {
        return Stream.of(labels).flatMap(Optional::stream).toList();
    }
}
