package io.coalscan.scan.score;

import static io.coalscan.scan.score.Figures.acquisitionsOf;
import static io.coalscan.scan.score.Figures.balancesOf;
import static io.coalscan.scan.score.Figures.oneDecimal;

import io.coalscan.scan.score.ScoreReason.Component;
import java.util.List;

/** How long the scored holders have held: mean of the buckets' points by rank weight, unknown durations left out. */
final class HoldTime {
    private HoldTime() {}

    static ScoreComponent of(List<RankedHolder> ranked, ScoreRules rules) {
        var unknown = RankedHolder.those(ranked, holder -> holder.decidedHoldSeconds(rules) == null);
        int allWeight = RankedHolder.weight(ranked);
        int knownWeight = allWeight - RankedHolder.weight(unknown);
        if (knownWeight == 0 || knownWeight < rules.knownShareNeeded() * allWeight) {
            return ScoreComponent.unknown(unknownReason("HOLD_TIME_UNKNOWN", unknown, allWeight));
        }
        var adder = ScoreComponent.of(Component.HOLD_TIME);
        for (int bucket = 0; bucket < rules.holdTime().size(); bucket++) {
            addBucket(adder, bucket, inBucket(ranked, bucket, rules), knownWeight, rules);
        }
        if (!unknown.isEmpty()) {
            var reason = unknownReason("HOLD_TIME_PARTLY_UNKNOWN", unknown, allWeight);
            adder.say(reason.code(), reason.message(), reason.evidence());
        }
        return adder.done();
    }

    static List<RankedHolder> inBucket(List<RankedHolder> ranked, int bucket, ScoreRules rules) {
        return RankedHolder.those(ranked, holder -> {
            var seconds = holder.decidedHoldSeconds(rules);
            return seconds != null && rules.holdBucket(seconds) == bucket;
        });
    }

    private static void addBucket(
            ScoreComponent.Adder adder, int bucket, List<RankedHolder> holders, int knownWeight, ScoreRules rules) {
        if (holders.isEmpty()) {
            return;
        }
        var step = rules.holdTime().get(bucket);
        int weight = RankedHolder.weight(holders);
        boolean last = bucket == rules.holdTime().size() - 1;
        var share = oneDecimal(100.0 * weight / knownWeight);
        adder.add(
                step.code(),
                step.points() * weight / knownWeight,
                new Message(
                        holders.size() + " 个持有者持有" + (last ? "至少 " : "不足 ")
                                + step.limit().zh() + "，占已知权重的 " + share + "%",
                        Plural.of(holders.size(), "holder has", "holders have") + " held for "
                                + (last ? "at least " : "less than ")
                                + step.limit().en() + ": " + share + "% of the known weight"),
                acquisitionsOf(RankedHolder.holders(holders)));
    }

    private static ScoreReason unknownReason(String code, List<RankedHolder> unknown, int allWeight) {
        var share = oneDecimal(100.0 * RankedHolder.weight(unknown) / Math.max(1, allWeight));
        return new ScoreReason(
                Component.HOLD_TIME,
                code,
                0,
                new Message(
                        unknown.size() + " 个持有者的持有时间未知，占权重的 " + share + "%，未计入",
                        Plural.of(unknown.size(), "holder's", "holders'") + " hold time is unknown: " + share
                                + "% of the weight, left out"),
                balancesOf(RankedHolder.holders(unknown)));
    }
}
