package io.coalscan.scan.score;

import static io.coalscan.scan.score.Figures.balancesOf;
import static io.coalscan.scan.score.Figures.oneDecimal;
import static io.coalscan.scan.score.Figures.salesOf;

import io.coalscan.scan.score.ScoreReason.Component;
import java.util.List;

/** Scored holders that have sold much of what they had. */
final class SellPressure {
    private SellPressure() {}

    static ScoreComponent of(List<RankedHolder> ranked, ScoreRules rules) {
        var sells = rules.sells();
        var adder = ScoreComponent.of(Component.SELL);
        add(adder, "HEAVY_SELLERS", heavy(ranked, rules), sells.heavyPoints(), atLeast(sells.heavyFrom()));
        add(
                adder,
                "MODERATE_SELLERS",
                moderate(ranked, rules),
                sells.moderatePoints(),
                between(sells.moderateFrom(), sells.heavyFrom()));
        var unknown = RankedHolder.those(ranked, holder -> holder.soldPercentage() == null);
        if (!unknown.isEmpty()) {
            adder.say(
                    "SOLD_SHARE_PARTLY_UNKNOWN",
                    new Message(
                            unknown.size() + " 个持有者的卖出比例未知，未计入",
                            Plural.of(unknown.size(), "holder's", "holders'") + " sold share is unknown and left out"),
                    balancesOf(RankedHolder.holders(unknown)));
        }
        var saturated = new Message(
                "卖出加分已饱和（上限 " + oneDecimal(sells.cap()) + "）",
                "the sell bonus is saturated: it counts up to " + oneDecimal(sells.cap()));
        return adder.sum() == sells.cap()
                ? adder.say("SATURATED", saturated, adder.everybody()).done()
                : adder.upTo(sells.cap(), "SATURATED", saturated);
    }

    static List<RankedHolder> heavy(List<RankedHolder> ranked, ScoreRules rules) {
        return RankedHolder.those(
                ranked,
                holder -> holder.soldPercentage() != null
                        && holder.soldPercentage() >= rules.sells().heavyFrom());
    }

    static List<RankedHolder> moderate(List<RankedHolder> ranked, ScoreRules rules) {
        return RankedHolder.those(
                ranked,
                holder -> holder.soldPercentage() != null
                        && holder.soldPercentage() >= rules.sells().moderateFrom()
                        && holder.soldPercentage() < rules.sells().heavyFrom());
    }

    private static void add(
            ScoreComponent.Adder adder, String code, List<RankedHolder> sellers, double points, Message share) {
        if (sellers.isEmpty()) {
            return;
        }
        adder.add(
                code,
                points * RankedHolder.weight(sellers),
                new Message(
                        sellers.size() + " 个持有者已卖出" + share.zh(),
                        Plural.of(sellers.size(), "holder has", "holders have") + " sold " + share.en()),
                salesOf(RankedHolder.holders(sellers)));
    }

    private static Message atLeast(double percentage) {
        return new Message("至少 " + oneDecimal(percentage) + "%", "at least " + oneDecimal(percentage) + "%");
    }

    private static Message between(double from, double below) {
        return new Message(
                " " + oneDecimal(from) + "% 至 " + oneDecimal(below) + "%（不含）",
                oneDecimal(from) + "% to under " + oneDecimal(below) + "%");
    }
}
