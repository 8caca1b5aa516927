package io.coalscan.scan.score;

import static io.coalscan.scan.score.TokenBuilder.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.api.TokenScanResult.ScoreModel.Weights;
import io.coalscan.scan.score.ScoreOutcome.Insufficient;
import io.coalscan.scan.score.ScoreOutcome.Insufficient.Why;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsufficientDataTest {
    @Test
    void nobodyCounts() {
        var outcome = insufficient(new ScoreCalculator()
                .calculate(new ScoreInput(List.of(), 0, List.of(), 10L, false, 100_000.0, TokenBuilder.SOURCES)));

        assertThat(outcome.why()).isEqualTo(Why.NO_HOLDER_COUNTS);
        assertThat(outcome.confidence()).isZero();
    }

    @Test
    void fewerThanTenReadOfMoreThanTen() {
        assertThat(insufficient(token().holders(9, 1, 10, 0).unread(2).outcome())
                        .why())
                .isEqualTo(Why.TOO_FEW_HOLDERS_READ);
        assertThat(token().holders(9, 1, 10, 0).unread(1).outcome()).isInstanceOf(ScoreOutcome.Scored.class);
        assertThat(token().holders(10, 1, 10, 0).unread(40).outcome()).isInstanceOf(ScoreOutcome.Scored.class);
    }

    @Test
    void threeHoldersThatAreAllThereAreCanBeScored() {
        assertThat(token().holders(3, 1, 10, 0).outcome()).isInstanceOf(ScoreOutcome.Scored.class);
    }

    @Test
    void concentrationAloneIsNoScore() {
        var outcome = insufficient(token().holders(20, 1, 10, 0)
                .change(0, 20, TokenBuilder::unknown)
                .outcome());

        assertThat(outcome.why()).isEqualTo(Why.TOO_FEW_COMPONENTS);
        assertThat(outcome.confidence()).isEqualTo(0.2, within(1e-9));
    }

    @Test
    void confidenceOfUnder30PercentIsNoScore() {
        // hold time known for half the weight, nothing of links, 11 of 50 holders read
        var outcome = insufficient(token().holders(11, 1, 10, 0)
                .unread(39)
                .change(0, 5, TokenBuilder::unknown)
                .change(5, 11, holder -> TokenBuilder.withLinks(holder, false, true))
                .outcome());

        assertThat(outcome.why()).isEqualTo(Why.LOW_CONFIDENCE);
        assertThat(outcome.confidence()).isEqualTo(0.35 * 17 / 32 + 0.2 * 11 / 50, within(5e-5));
    }

    @Test
    void weightsThatRestOnAnUnknownComponentAloneGiveNoScore() {
        var onlyLinks = new ScoreSettings(new Weights(0, 0, 1), Sensitivity.MEDIUM);
        var input = token().holders(20, 1, 10, 0)
                .change(0, 20, holder -> TokenBuilder.withLinks(holder, false, true))
                .input();

        assertThat(insufficient(new ScoreCalculator(onlyLinks, ScoreRules.PRD_V1).calculate(input))
                        .why())
                .isEqualTo(Why.TOO_FEW_COMPONENTS);
    }

    private static Insufficient insufficient(ScoreOutcome outcome) {
        assertThat(outcome).isInstanceOf(Insufficient.class);
        return (Insufficient) outcome;
    }
}
