package io.coalscan.scan.score;

import static io.coalscan.scan.score.Figures.balancesOf;
import static io.coalscan.scan.score.Figures.oneDecimal;
import static io.coalscan.scan.score.Figures.supplyOf;

import io.coalscan.model.api.Reason;
import io.coalscan.scan.score.ScoreReason.Component;
import java.util.stream.IntStream;

/** What the first scored holders hold together. */
final class Concentration {
    private Concentration() {}

    static ScoreComponent of(ScoreInput input, ScoreRules rules) {
        var limits = rules.concentration();
        var top = input.holders().subList(0, Math.min(limits.holders(), input.holdersRead()));
        int wanted = Math.min(limits.holders(), input.holdersWanted());
        if (top.isEmpty()
                || weightOfFirst(top.size(), rules) < rules.knownShareNeeded() * weightOfFirst(wanted, rules)) {
            return ScoreComponent.unknown(new ScoreReason(
                    Component.CONCENTRATION,
                    "CONCENTRATION_UNKNOWN",
                    0,
                    new Message(
                            "前 " + wanted + " 名持有者只读到 " + top.size() + " 名",
                            "only " + top.size() + " of the first " + wanted + " holders were read"),
                    Reason.Evidence.NONE));
        }
        double held = supplyOf(top);
        return ScoreComponent.of(Component.CONCENTRATION)
                .add(
                        "TOP_HOLDERS_SHARE",
                        limits.factor() * held,
                        new Message(
                                "前 " + top.size() + " 名持有者共持有 " + oneDecimal(held) + "% 的供应量",
                                "the first " + top.size() + " holders hold " + oneDecimal(held) + "% of the supply"),
                        balancesOf(top))
                .upTo(
                        limits.cap(),
                        "CONCENTRATION_CAP",
                        new Message(
                                "集中度分数以 " + oneDecimal(limits.cap()) + " 为上限",
                                "concentration counts up to " + oneDecimal(limits.cap())));
    }

    private static int weightOfFirst(int positions, ScoreRules rules) {
        return IntStream.rangeClosed(1, positions).map(rules::rankWeight).sum();
    }
}
