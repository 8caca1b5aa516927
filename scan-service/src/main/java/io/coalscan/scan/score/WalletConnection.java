package io.coalscan.scan.score;

import static io.coalscan.scan.score.Figures.balancesOf;
import static io.coalscan.scan.score.Figures.oneDecimal;

import io.coalscan.model.BundleType;
import io.coalscan.model.api.Reason;
import io.coalscan.model.event.FoundBundle;
import io.coalscan.scan.score.ScoreReason.Component;
import java.util.List;

/** Who acts together: the sum of the bundles' points. */
final class WalletConnection {
    /** 30 s on either side at 0.4 s a slot: the minute whose pace {@code expectedByChance} was worked out from. */
    private static final long MINUTE_AROUND_SLOTS = 75;

    private WalletConnection() {}

    static ScoreComponent of(List<RankedHolder> ranked, List<FoundBundle> bundles, ScoreRules rules) {
        var unknown = RankedHolder.those(ranked, holder -> !holder.linkFactsKnown());
        double unknownShare = RankedHolder.share(ranked, holder -> !holder.linkFactsKnown());
        if (ranked.isEmpty() || 1 - unknownShare < rules.knownShareNeeded()) {
            return ScoreComponent.unknown(
                    unknownReason("WALLET_CONNECTION_UNKNOWN", unknown, unknownShare, bundles.size()));
        }
        var adder = ScoreComponent.of(Component.WALLET_CONNECTION);
        for (var bundle : bundles) {
            adder.add(bundle.type().name(), bundle.detectionScore(), describe(bundle, bundles), evidence(bundle));
        }
        if (bundles.isEmpty()) {
            adder.say("NO_LINKS_FOUND", new Message("未发现关联钱包", "no linked wallets were found"), Reason.Evidence.NONE);
        }
        if (!unknown.isEmpty()) {
            var reason = unknownReason("WALLET_CONNECTION_PARTLY_UNKNOWN", unknown, unknownShare, 0);
            adder.say(reason.code(), reason.message(), reason.evidence());
        }
        return adder.upTo(
                rules.connectionCap(),
                "WALLET_CONNECTION_CAP",
                new Message(
                        "关联分数以 " + oneDecimal(rules.connectionCap()) + " 为上限",
                        "connections count up to " + oneDecimal(rules.connectionCap())));
    }

    private static Message describe(FoundBundle bundle, List<FoundBundle> all) {
        int wallets = bundle.wallets().size();
        var share = oneDecimal(bundle.supplyPercentage());
        return switch (bundle.type()) {
            case SAME_BLOCK_BUY -> sameBlock(bundle, all, wallets, share);
            case SAME_FUNDER ->
                new Message(
                        wallets + " 个钱包由同一地址 " + bundle.funder() + " 首次注资，共持有 " + share + "%",
                        wallets + " wallets got their first SOL from " + bundle.funder() + " and hold " + share
                                + "% together");
            case COORDINATED_SELL ->
                new Message(
                        wallets + " 个钱包在 60 秒内各自卖出至少一半持仓，现共持有 " + share + "%",
                        wallets + " wallets each sold at least half within 60 seconds and still hold " + share
                                + "% together");
        };
    }

    private static Message sameBlock(FoundBundle bundle, List<FoundBundle> all, int wallets, String share) {
        var zh = new StringBuilder(wallets + " 个钱包在同一 slot " + bundle.slot() + " 首次买入，共持有 " + share + "%");
        var en = new StringBuilder(wallets + " wallets first bought in the same slot " + bundle.slot() + " and hold "
                + share + "% together");
        if (Boolean.TRUE.equals(bundle.coSigned())) {
            zh.append("；其中有钱包在同一笔交易中买入");
            en.append("; one transaction holds several of these buys");
        }
        if (belowChance(bundle, all)) {
            zh.append("；按当时的买入节奏，偶然也会出现 ").append(expected(bundle)).append(" 组，不足以证明关联");
            en.append("; at the pace of that minute chance alone makes ")
                    .append(expected(bundle))
                    .append(" such groups: no proof of a link");
        }
        return new Message(zh.toString(), en.toString());
    }

    private static String expected(FoundBundle bundle) {
        return oneDecimal(bundle.expectedByChance() == null ? 0 : bundle.expectedByChance());
    }

    /** Whether that minute shows fewer groups than unrelated buyers would form. */
    private static boolean belowChance(FoundBundle bundle, List<FoundBundle> all) {
        var expected = bundle.expectedByChance();
        return expected != null && groupsAround(bundle, all) < expected;
    }

    private static long groupsAround(FoundBundle bundle, List<FoundBundle> all) {
        return all.stream()
                .filter(other -> other.type() == BundleType.SAME_BLOCK_BUY)
                .filter(other -> bundle.slot() != null
                        && other.slot() != null
                        && Math.abs(other.slot() - bundle.slot()) <= MINUTE_AROUND_SLOTS)
                .count();
    }

    private static Reason.Evidence evidence(FoundBundle bundle) {
        return new Reason.Evidence(
                bundle.wallets(), bundle.signatures(), bundle.slot() == null ? List.of() : List.of(bundle.slot()));
    }

    private static ScoreReason unknownReason(String code, List<RankedHolder> unknown, double share, int leftOut) {
        var percentage = oneDecimal(100 * share);
        return new ScoreReason(
                Component.WALLET_CONNECTION,
                code,
                0,
                new Message(
                        unknown.size() + " 个持有者的资金来源或首次买入未知，占权重的 " + percentage + "%"
                                + (leftOut > 0 ? "；已发现的 " + leftOut + " 组关联未计分" : ""),
                        Plural.of(unknown.size(), "holder's", "holders'") + " funder or first acquisition is unknown: "
                                + percentage + "% of the weight" + (leftOut > 0 ? "; " + notCounted(leftOut) : "")),
                balancesOf(RankedHolder.holders(unknown)));
    }

    private static String notCounted(int groups) {
        return Plural.of(groups, "group that was found is", "groups that were found are") + " not counted";
    }
}
