package io.coalscan.scan.score;

import io.coalscan.model.RiskLevel;
import io.coalscan.model.api.TokenScanResult.ScoreModel.Weights;
import io.coalscan.model.api.TokenScanResult.ScoreRange;
import io.coalscan.scan.score.ScoreOutcome.Insufficient;
import io.coalscan.scan.score.ScoreOutcome.Insufficient.Why;
import io.coalscan.scan.score.ScoreReason.Component;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Coal Score, model prd-v1: the same facts give the same outcome, in whatever order they come. Thread-safe. */
public final class ScoreCalculator {
    public static final String MODEL_NAME = "coal-score";
    public static final String MODEL_VERSION = "prd-v1";

    private final ScoreSettings settings;
    private final ScoreRules rules;

    public ScoreCalculator() {
        this(ScoreSettings.DEFAULT, ScoreRules.PRD_V1);
    }

    public ScoreCalculator(ScoreSettings settings, ScoreRules rules) {
        this.settings = settings;
        this.rules = rules;
    }

    public ScoreOutcome calculate(ScoreInput input) {
        double confidence = Confidence.of(input, rules);
        var components = Components.of(input, settings.sensitivity(), rules);
        var used = components.used(settings.weights());
        var missing = missing(input, components, used, confidence);
        if (missing != null || used == null) {
            return insufficient(missing == null ? Why.TOO_FEW_COMPONENTS : missing, input, confidence);
        }
        return scored(input, components, used, confidence);
    }

    /** Whether so much is known of who could be linked that finding no links says there are few. */
    public boolean knowsLinks(ScoreInput input) {
        return WalletConnection.of(RankedHolder.rank(input.holders(), rules), input.bundles(), rules)
                        .value()
                != null;
    }

    private @Nullable Why missing(ScoreInput input, Components components, @Nullable Weights used, double confidence) {
        if (input.holders().isEmpty()) {
            return Why.NO_HOLDER_COUNTS;
        }
        if (input.holdersRead() < rules.holdersNeeded() && input.holdersWanted() > rules.holdersNeeded()) {
            return Why.TOO_FEW_HOLDERS_READ;
        }
        if (components.knownBase() < 2 || used == null) {
            return Why.TOO_FEW_COMPONENTS;
        }
        return Figures.exceeds(rules.confidenceNeeded(), confidence) ? Why.LOW_CONFIDENCE : null;
    }

    private ScoreOutcome scored(ScoreInput input, Components components, Weights used, double confidence) {
        var parts = components.parts(used);
        int before = Components.score(parts.total());
        int score = LowMarketCap.override(before, input.marketCap(), rules);
        var reasons = new ArrayList<>(components.reasons());
        var marketCap = LowMarketCap.reason(before, input, rules);
        if (marketCap != null) {
            reasons.add(marketCap);
        }
        boolean overridden = LowMarketCap.applies(input.marketCap(), rules);
        return new ScoreOutcome.Scored(
                score,
                RiskLevel.of(score),
                overridden ? before : null,
                range(input, score),
                used,
                parts,
                reasons,
                flags(reasons, overridden),
                confidence,
                FactSheet.of(input, rules));
    }

    private static List<ScoreReason> flags(List<ScoreReason> reasons, boolean overridden) {
        return reasons.stream()
                .filter(reason -> reason.component() == Component.RED_FLAG && reason.points() > 0
                        || reason.component() == Component.MARKET_CAP && overridden)
                .toList();
    }

    private ScoreRange range(ScoreInput input, int score) {
        int low = assumed(UnknownFacts.best(input, rules));
        int high = assumed(UnknownFacts.worst(input, rules));
        return new ScoreRange(Math.min(low, score), Math.max(high, score));
    }

    private int assumed(ScoreInput filled) {
        var components = Components.of(filled, settings.sensitivity(), rules);
        int score = Components.score(components.parts(settings.weights()).total());
        return LowMarketCap.override(score, filled.marketCap(), rules);
    }

    private Insufficient insufficient(Why why, ScoreInput input, double confidence) {
        var message = switch (why) {
            case NO_HOLDER_COUNTS -> new Message("没有可评分的持有者", "no holder counts for a score");
            case TOO_FEW_HOLDERS_READ ->
                new Message(
                        "只读到 " + input.holdersRead() + " 个可评分的持有者",
                        "only " + input.holdersRead() + " holders that count were read");
            case TOO_FEW_COMPONENTS -> new Message("已知的基础指标不足两项", "fewer than two base components are known");
            case LOW_CONFIDENCE -> new Message("已知数据太少，置信度不足", "too little is known: the confidence is too low");
        };
        return new Insufficient(why, message, confidence, FactSheet.of(input, rules));
    }
}
