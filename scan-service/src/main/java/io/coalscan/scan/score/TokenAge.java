package io.coalscan.scan.score;

import static io.coalscan.scan.score.Figures.amount;

import io.coalscan.model.api.Reason;
import io.coalscan.scan.score.ScoreReason.Component;

/** Points for a young token and off for a mature one. */
final class TokenAge {
    private TokenAge() {}

    static ScoreComponent penalty(ScoreInput input, ScoreRules rules) {
        var adder = ScoreComponent.of(Component.AGE);
        var age = input.tokenAgeSeconds();
        if (age == null) {
            return adder.say(
                            "AGE_UNKNOWN",
                            new Message("代币年龄未知，未计年龄惩罚", "the token's age is unknown: no age penalty"),
                            Reason.Evidence.NONE)
                    .done();
        }
        if (input.tokenAgeIsLowerBound()) {
            return adder.say(
                            "AGE_LOWER_BOUND",
                            new Message(
                                    "代币年龄至少 " + age + " 秒，确切年龄未知，未计年龄惩罚",
                                    "the token is at least " + age
                                            + " seconds old, its true age unknown: no age penalty"),
                            input.sources().ofAge())
                    .done();
        }
        for (var step : rules.agePenalty()) {
            if (age < step.below()) {
                return adder.add(
                                step.code(),
                                step.points(),
                                new Message(
                                        "代币创建不足 " + step.limit().zh(),
                                        "the token is younger than "
                                                + step.limit().en()),
                                input.sources().ofAge())
                        .done();
            }
        }
        return adder.done();
    }

    static ScoreComponent maturity(ScoreInput input, ScoreRules rules) {
        var adder = ScoreComponent.of(Component.MATURITY);
        var age = input.tokenAgeSeconds();
        if (age == null || age <= rules.maturity().olderThan()) {
            return adder.done();
        }
        return addMature(adder, input, rules.maturity()).done();
    }

    private static ScoreComponent.Adder addMature(
            ScoreComponent.Adder adder, ScoreInput input, ScoreRules.Maturity limits) {
        var marketCap = input.marketCap();
        if (marketCap == null) {
            return mature(
                    adder,
                    "MATURE_MARKET_CAP_UNKNOWN",
                    limits.points(),
                    "市值未知",
                    "its market cap is unknown",
                    input.sources().ofAge());
        }
        if (marketCap > limits.largeCapUsd()) {
            var usd = amount(limits.largeCapUsd());
            return mature(
                    adder,
                    "MATURE_LARGE",
                    limits.largePoints(),
                    "市值超过 " + usd + " 美元",
                    "its market cap is over " + usd + " USD",
                    input.sources().ofAgeAndMarketCap());
        }
        if (marketCap > limits.middleCapUsd()) {
            var usd = amount(limits.middleCapUsd());
            return mature(
                    adder,
                    "MATURE_MIDDLE",
                    limits.middlePoints(),
                    "市值超过 " + usd + " 美元",
                    "its market cap is over " + usd + " USD",
                    input.sources().ofAgeAndMarketCap());
        }
        var usd = amount(limits.middleCapUsd());
        return mature(
                adder,
                "MATURE",
                limits.points(),
                "市值不超过 " + usd + " 美元",
                "its market cap is at most " + usd + " USD",
                input.sources().ofAgeAndMarketCap());
    }

    private static ScoreComponent.Adder mature(
            ScoreComponent.Adder adder, String code, double points, String zh, String en, Reason.Evidence evidence) {
        return adder.add(
                code, points, new Message("代币已存在超过 30 天，" + zh, "the token is older than 30 days and " + en), evidence);
    }
}
