package io.coalscan.scan.score;

import io.coalscan.model.RiskLevel;
import io.coalscan.model.api.Reason;
import io.coalscan.model.api.ScoreBreakdown;
import io.coalscan.model.api.TokenScanResult.ScoreModel.Weights;
import io.coalscan.model.api.TokenScanResult.ScoreRange;
import io.coalscan.model.error.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be said about a token: a score, or that too little is known for one. */
public sealed interface ScoreOutcome {
    /** How much of what the score rests on is known, 0 to 1. */
    double confidence();

    ScoreBreakdown.Facts facts();

    /**
     * A score.
     *
     * @param scoreBeforeOverride what it would be without the low market cap; null when there was nothing to override
     * @param scoreRange best and worst case over what is unknown; contains the score
     * @param weights as used: 0 for a component that is not known well enough, the others scaled to sum 1
     * @param reasons of every component
     * @param redFlags those of the reasons that warn by themselves
     */
    record Scored(
            int coalScore,
            RiskLevel riskLevel,
            @Nullable Integer scoreBeforeOverride,
            ScoreRange scoreRange,
            Weights weights,
            Parts parts,
            List<ScoreReason> reasons,
            List<ScoreReason> redFlags,
            double confidence,
            ScoreBreakdown.Facts facts)
            implements ScoreOutcome {
        public Scored {
            reasons = List.copyOf(reasons);
            redFlags = List.copyOf(redFlags);
        }

        public ScoreBreakdown breakdown(Language language) {
            return new ScoreBreakdown(
                    parts.holdTimeScore(),
                    parts.concentrationScore(),
                    parts.walletConnectionScore(),
                    parts.baseScore(),
                    parts.redFlagBonus(),
                    parts.sellBonus(),
                    parts.agePenalty(),
                    parts.maturityBonus(),
                    parts.total(),
                    in(language, reasons),
                    facts);
        }

        public List<Reason> redFlags(Language language) {
            return in(language, redFlags);
        }

        private static List<Reason> in(Language language, List<ScoreReason> reasons) {
            return reasons.stream().map(reason -> reason.in(language)).toList();
        }
    }

    /** No score: 422 INSUFFICIENT_DATA. */
    record Insufficient(Why why, Message message, double confidence, ScoreBreakdown.Facts facts)
            implements ScoreOutcome {
        /** What is missing. */
        public enum Why {
            NO_HOLDER_COUNTS,
            TOO_FEW_HOLDERS_READ,
            TOO_FEW_COMPONENTS,
            LOW_CONFIDENCE
        }
    }

    /** The unrounded figures; a base component that is not known well enough is null. */
    record Parts(
            @Nullable Double holdTimeScore,
            @Nullable Double concentrationScore,
            @Nullable Double walletConnectionScore,
            double baseScore,
            double redFlagBonus,
            double sellBonus,
            double agePenalty,
            double maturityBonus,
            double total) {}
}
