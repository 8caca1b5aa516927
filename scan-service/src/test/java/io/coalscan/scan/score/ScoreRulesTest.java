package io.coalscan.scan.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreRulesTest {
    private static final ScoreRules RULES = ScoreRules.PRD_V1;

    @Test
    void theLastRankWeightHasNoEnd() {
        var ended = rules(List.of(new ScoreRules.RankStep(10, 3), new ScoreRules.RankStep(20, 2)), RULES.sells());

        assertThat(ended.rankWeight(10)).isEqualTo(3);
        assertThat(ended.rankWeight(20)).isEqualTo(2);
        assertThat(ended.rankWeight(21)).isEqualTo(2);
    }

    @Test
    void theLastHoldBucketHasNoEnd() {
        assertThat(RULES.holdBucket(RULES.longestHold())).isEqualTo(4);
        assertThat(RULES.holdBucket(Long.MAX_VALUE)).isEqualTo(4);
    }

    @Test
    void sumsThatMissByNoiseDoNotExceedALimit() {
        assertThat(Figures.exceeds(1e-9, 0)).isFalse();
        assertThat(Figures.exceeds(1.1e-9, 0)).isTrue();
    }

    static ScoreRules rules(List<ScoreRules.RankStep> weights, ScoreRules.Sells sells) {
        return new ScoreRules(
                RULES.holdTime(),
                RULES.agePenalty(),
                weights,
                RULES.concentration(),
                RULES.connectionCap(),
                RULES.redFlags(),
                sells,
                RULES.maturity(),
                RULES.lowMarketCap(),
                RULES.knownShareNeeded(),
                RULES.confidenceNeeded(),
                RULES.holdersNeeded());
    }
}
