package io.coalscan.model.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** PRD 6.1.1 scoreBreakdown, unrounded; a component that is not known well enough is null. */
public record ScoreBreakdown(
        @Nullable Double holdTimeScore,
        @Nullable Double concentrationScore,
        @Nullable Double walletConnectionScore,
        double baseScore,
        double redFlagBonus,
        double sellBonus,
        double agePenalty,
        double maturityBonus,
        double total,
        List<Reason> reasons,
        Facts facts) {
    public ScoreBreakdown {
        reasons = List.copyOf(reasons);
    }

    /**
     * The figures behind the components.
     *
     * @param averageHoldSeconds over scored holders with a known duration
     * @param holdBuckets holders held under 1 h, 1 d, 7 d, 30 d, longer
     * @param totalSoldPercentage sold by scored holders of all they ever received, 0 to 100
     */
    public record Facts(
            @Nullable Long averageHoldSeconds,
            List<Integer> holdBuckets,
            int heavySellers,
            int moderateSellers,
            @Nullable Double totalSoldPercentage,
            int bundles,
            int linkedWallets,
            double linkedSupplyPercentage) {
        public Facts {
            holdBuckets = List.copyOf(holdBuckets);
        }
    }
}
