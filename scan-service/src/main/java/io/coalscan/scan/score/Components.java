package io.coalscan.scan.score;

import io.coalscan.model.api.TokenScanResult.ScoreModel.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All parts of one score. */
record Components(
        ScoreComponent holdTime,
        ScoreComponent concentration,
        ScoreComponent walletConnection,
        ScoreComponent redFlag,
        ScoreComponent sell,
        ScoreComponent age,
        ScoreComponent maturity) {
    /** Further decimals are floating-point noise; they must not decide which way a half is rounded. */
    private static final int DECIMALS = 9;

    static Components of(ScoreInput input, Sensitivity sensitivity, ScoreRules rules) {
        var ranked = RankedHolder.rank(input.holders(), rules);
        return new Components(
                HoldTime.of(ranked, rules),
                Concentration.of(input, rules),
                WalletConnection.of(ranked, input.bundles(), rules),
                RedFlags.of(input.holders(), sensitivity, rules),
                SellPressure.of(ranked, rules),
                TokenAge.penalty(input, rules),
                TokenAge.maturity(input, rules));
    }

    List<ScoreReason> reasons() {
        return Stream.of(holdTime, concentration, walletConnection, redFlag, sell, age, maturity)
                .flatMap(component -> component.reasons().stream())
                .toList();
    }

    long knownBase() {
        return Stream.of(holdTime, concentration, walletConnection)
                .filter(component -> component.value() != null)
                .count();
    }

    /** The weights with those of unknown components taken away and the others scaled to sum 1; null when nothing is left. */
    @Nullable
    Weights used(Weights wanted) {
        double hold = weightIfKnown(holdTime, wanted.holdTime());
        double share = weightIfKnown(concentration, wanted.concentration());
        double links = weightIfKnown(walletConnection, wanted.walletConnection());
        double sum = hold + share + links;
        if (sum == 0) {
            return null;
        }
        return knownBase() == 3 ? wanted : new Weights(hold / sum, share / sum, links / sum);
    }

    private static double weightIfKnown(ScoreComponent component, double weight) {
        return component.value() == null ? 0 : weight;
    }

    ScoreOutcome.Parts parts(Weights used) {
        double base = used.holdTime() * holdTime.points()
                + used.concentration() * concentration.points()
                + used.walletConnection() * walletConnection.points();
        return new ScoreOutcome.Parts(
                holdTime.value(),
                concentration.value(),
                walletConnection.value(),
                base,
                redFlag.points(),
                sell.points(),
                age.points(),
                maturity.points(),
                base + redFlag.points() + sell.points() + age.points() + maturity.points());
    }

    /** Half up of the unrounded total, 1 to 100. */
    static int score(double total) {
        int rounded = BigDecimal.valueOf(total)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return Math.clamp(rounded, 1, 100);
    }
}
