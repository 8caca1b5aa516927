package io.coalscan.scan.score;

/** How much of what a score rests on is known. Its weights are those of the model, whatever weights a caller chose. */
final class Confidence {
    private static final double HOLD_TIME = 0.35;
    private static final double HOLDERS = 0.20;
    private static final double LINKS = 0.45;
    /** What is told, so that a sum of fractions is not told with its noise. */
    private static final double STEPS = 10_000;

    private Confidence() {}

    /** @return 0 to 1, to four decimals */
    static double of(ScoreInput input, ScoreRules rules) {
        if (input.holdersWanted() == 0) {
            return 0;
        }
        var ranked = RankedHolder.rank(input.holders(), rules);
        double known = HOLD_TIME * RankedHolder.share(ranked, holder -> holder.decidedHoldSeconds(rules) != null)
                + HOLDERS * input.holdersRead() / input.holdersWanted()
                + LINKS * RankedHolder.share(ranked, ScoredHolder::linkFactsKnown);
        return Math.round(known * STEPS) / STEPS;
    }
}
