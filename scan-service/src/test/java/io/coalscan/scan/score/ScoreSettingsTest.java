package io.coalscan.scan.score;

import static io.coalscan.scan.score.TokenBuilder.DAY;
import static io.coalscan.scan.score.TokenBuilder.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.api.TokenScanResult.ScoreModel.Weights;
import io.coalscan.model.error.CoalScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreSettingsTest {
    @Test
    void normalisesWeightsToSum1() {
        var weights = new ScoreSettings(new Weights(1, 1, 2), Sensitivity.LOW).weights();

        assertThat(weights).isEqualTo(new Weights(0.25, 0.25, 0.5));
    }

    @Test
    void weightsThatAddUpTo1ButForTheLastBitsStayAsWritten() {
        var almost = new Weights(0.06, 0.57, 0.37);

        assertThat(0.06 + 0.57 + 0.37).isNotEqualTo(1);
        assertThat(new ScoreSettings(almost, Sensitivity.LOW).weights()).isEqualTo(almost);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 1, 1", "0, 0, 0", "NaN, 1, 1", "1, Infinity, 1", "1, -0.1, 1", "1, 1, -1"})
    void refusesWeightsThatAreNone(double holdTime, double concentration, double walletConnection) {
        assertThatThrownBy(() ->
                        new ScoreSettings(new Weights(holdTime, concentration, walletConnection), Sensitivity.MEDIUM))
                .isInstanceOf(CoalScanException.class);
    }

    @Test
    void customWeightsDecideTheBase() {
        var settings = new ScoreSettings(new Weights(3, 1, 0), Sensitivity.MEDIUM);
        var input = token().holders(20, 1, 10, 0).input();

        var scored = TokenBuilder.scored(new ScoreCalculator(settings, ScoreRules.PRD_V1).calculate(input));

        assertThat(scored.parts().baseScore()).isEqualTo(0.75 * 100 + 0.25 * 40, within(1e-9));
    }

    /** Ten at 5 %: 5 points for the top; eight of ten large and young: 12. */
    @ParameterizedTest
    @CsvSource({"LOW, 8.5", "MEDIUM, 17", "HIGH, 25"})
    void sensitivityScalesRedFlagsBeforeTheirCap(Sensitivity sensitivity, double points) {
        var settings = new ScoreSettings(ScoreSettings.DEFAULT.weights(), sensitivity);
        var input = token().holders(8, 5.25, 10, 0).holders(2, 4, 3 * DAY, 0).input();

        var scored = TokenBuilder.scored(new ScoreCalculator(settings, ScoreRules.PRD_V1).calculate(input));

        assertThat(scored.parts().redFlagBonus()).isEqualTo(points, within(1e-9));
    }
}
