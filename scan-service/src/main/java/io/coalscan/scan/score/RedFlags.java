package io.coalscan.scan.score;

import static io.coalscan.scan.score.Figures.acquisitionsOf;
import static io.coalscan.scan.score.Figures.balancesOf;
import static io.coalscan.scan.score.Figures.exceeds;
import static io.coalscan.scan.score.Figures.oneDecimal;
import static io.coalscan.scan.score.Figures.supplyOf;

import io.coalscan.scan.score.ScoreReason.Component;
import java.util.List;

/** A heavy top and large young holders. */
final class RedFlags {
    private RedFlags() {}

    static ScoreComponent of(List<ScoredHolder> holders, Sensitivity sensitivity, ScoreRules rules) {
        var adder = ScoreComponent.of(Component.RED_FLAG);
        addHeavyTop(adder, holders, sensitivity, rules.redFlags());
        addLargeYoung(adder, holders, sensitivity, rules);
        double cap = rules.redFlags().cap();
        return adder.upTo(
                cap,
                "RED_FLAG_CAP",
                new Message("红旗加分以 " + oneDecimal(cap) + " 为上限", "red flags count up to " + oneDecimal(cap)));
    }

    private static void addHeavyTop(
            ScoreComponent.Adder adder,
            List<ScoredHolder> holders,
            Sensitivity sensitivity,
            ScoreRules.RedFlags limits) {
        var top = holders.subList(0, Math.min(limits.topHolders(), holders.size()));
        double held = supplyOf(top);
        if (!exceeds(held, limits.topPercentage())) {
            return;
        }
        double points = Math.min(limits.topCap(), (held - limits.topPercentage()) / limits.topDivisor());
        adder.add(
                "TOP10_OVER_40",
                sensitivity.factor() * points,
                new Message(
                        "前 " + top.size() + " 名持有者共持有 " + oneDecimal(held) + "%，超过 "
                                + oneDecimal(limits.topPercentage()) + "%",
                        "the first " + top.size() + " holders hold " + oneDecimal(held) + "%, more than "
                                + oneDecimal(limits.topPercentage()) + "%"),
                balancesOf(top));
    }

    private static void addLargeYoung(
            ScoreComponent.Adder adder, List<ScoredHolder> holders, Sensitivity sensitivity, ScoreRules rules) {
        var limits = rules.redFlags();
        var large = holders.stream()
                .filter(holder -> holder.supplyPercentage() > limits.largePercentage())
                .filter(holder -> {
                    var seconds = holder.decidedHoldSeconds(rules);
                    return seconds != null && seconds < limits.largeHeldUnder();
                })
                .toList();
        if (large.size() < limits.largeNeeded()) {
            return;
        }
        double points = Math.min(limits.largeCap(), limits.pointsPerLarge() * large.size());
        adder.add(
                "LARGE_NEW_HOLDERS",
                sensitivity.factor() * points,
                new Message(
                        large.size() + " 个持有者各持有超过 " + oneDecimal(limits.largePercentage()) + "% 且持有不足 2 天",
                        Plural.of(large.size(), "holder holds", "holders each hold") + " more than "
                                + oneDecimal(limits.largePercentage()) + "%, held for less than 2 days"),
                acquisitionsOf(large));
    }
}
