package io.coalscan.scan.score;

import static io.coalscan.scan.score.Figures.amount;

import io.coalscan.model.api.Reason;
import io.coalscan.scan.score.ScoreReason.Component;
import org.jspecify.annotations.Nullable;

/** A token that is worth next to nothing is never better than the floor, whatever its holders look like. */
final class LowMarketCap {
    private LowMarketCap() {}

    /** Unknown is not low. */
    static boolean applies(@Nullable Double marketCap, ScoreRules rules) {
        return marketCap != null && marketCap < rules.lowMarketCap().below();
    }

    static int override(int score, @Nullable Double marketCap, ScoreRules rules) {
        return applies(marketCap, rules) ? Math.max(rules.lowMarketCap().score(), score) : score;
    }

    /** @return null when there is nothing to say */
    static @Nullable ScoreReason reason(int scoreBefore, ScoreInput input, ScoreRules rules) {
        var marketCap = input.marketCap();
        if (marketCap == null) {
            return reason(
                    "MARKET_CAP_UNKNOWN",
                    0,
                    new Message("市值未知，无法检查低市值", "the market cap is unknown and was not checked for being low"),
                    Reason.Evidence.NONE);
        }
        if (!applies(marketCap, rules)) {
            return null;
        }
        var limit = amount(rules.lowMarketCap().below());
        return reason(
                "LOW_MARKET_CAP",
                override(scoreBefore, marketCap, rules) - scoreBefore,
                new Message(
                        "市值 " + amount(marketCap) + " 美元，低于 " + limit + " 美元，评分至少为 "
                                + rules.lowMarketCap().score(),
                        "the market cap of " + amount(marketCap) + " USD is under " + limit
                                + " USD: the score is at least "
                                + rules.lowMarketCap().score()),
                input.sources().ofMarketCap());
    }

    private static ScoreReason reason(String code, double points, Message message, Reason.Evidence evidence) {
        return new ScoreReason(Component.MARKET_CAP, code, points, message, evidence);
    }
}
