package io.coalscan.scan.score;

import static io.coalscan.scan.score.TokenBuilder.DAY;
import static io.coalscan.scan.score.TokenBuilder.holder;
import static io.coalscan.scan.score.TokenBuilder.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.BundleType;
import io.coalscan.model.RiskLevel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every threshold on both sides. */
class ScoreBoundariesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 100",
        "3599, 100",
        "3600, 80",
        "86399, 80",
        "86400, 50",
        "604799, 50",
        "604800, 30",
        "2591999, 30",
        "2592000, 10",
        "99999999, 10"
    })
    void holdTime(long seconds, double points) {
        assertThat(token().holders(12, 0.1, seconds, 0).scored().parts().holdTimeScore())
                .isEqualTo(points, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 25",
        "3599, 25",
        "3600, 20",
        "7199, 20",
        "7200, 12",
        "14399, 12",
        "14400, 6",
        "28799, 6",
        "28800, 0",
        "9999999, 0"
    })
    void agePenalty(long seconds, double points) {
        assertThat(token().holders(12, 0.1, 0, 0).age(seconds).scored().parts().agePenalty())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "2592000, 2000000, 0",
        "2592001, 2000000, -15",
        "2592001, 1000000.01, -15",
        "2592001, 1000000, -10",
        "2592001, 500000.01, -10",
        "2592001, 500000, -5",
        "2592001, 20000, -5",
        "2592001, , -5"
    })
    void maturity(long age, Double marketCap, double points) {
        assertThat(token().holders(12, 0.1, 0, 0)
                        .age(age)
                        .marketCap(marketCap)
                        .scored()
                        .parts()
                        .maturityBonus())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "24.99, 0", "25, 12", "49.99, 12", "50, 18", "100, 18"})
    void soldShareOfTheFirstHolder(double sold, double points) {
        var input = token().holder(holder("first", 0.5, 10L, sold)).holders(11, 0.1, 10, 0);
        assertThat(input.scored().parts().sellBonus()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"1, 18", "10, 18", "11, 12", "20, 12", "21, 6", "50, 6"})
    void sellersWeighByPosition(int position, double points) {
        var input = token().holders(50, 0.1, 10, 0)
                .change(position - 1, position, h -> holder(h.address(), 0.1, 10L, 50.0));
        assertThat(input.scored().parts().sellBonus()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"3.9, 0", "4.0, 0", "4.1, 0.5", "5, 5", "6.99, 14.95", "7, 15", "9, 15"})
    void topTen(double each, double points) {
        assertThat(token().holders(12, each, 3 * DAY, 0).scored().parts().redFlagBonus())
                .isEqualTo(points, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5.01, 172799, 0",
        "2, 5.00, 172799, 0",
        "2, 5.01, 172800, 0",
        "2, 5.01, 172799, 12",
        "3, 5.01, 172799, 12"
    })
    void largeYoungHolders(int holders, double each, long seconds, double points) {
        var input = token().holders(holders, each, seconds, 0).holders(12, 0.1, 3 * DAY, 0);
        assertThat(input.scored().parts().redFlagBonus()).isEqualTo(points, within(1e-9));
    }

    @Test
    void redFlagsCountUpTo25() {
        assertThat(token().holders(12, 8, 10, 0).scored().parts().redFlagBonus())
                .isEqualTo(25, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1.66, 99.6", "1.7, 100"})
    void concentrationOfTheFirst30CountsUpTo100(double each, double points) {
        assertThat(token().holders(31, each, 10, 0).scored().parts().concentrationScore())
                .isEqualTo(points, within(1e-9));
    }

    @Test
    void connectionsCountUpTo100() {
        var wallets = List.of("wallet000", "wallet001", "wallet002");
        var input = token().holders(12, 0.1, 10, 0)
                .bundle(BundleType.SAME_BLOCK_BUY, 40, wallets)
                .bundle(BundleType.SAME_FUNDER, 25, wallets)
                .bundle(BundleType.COORDINATED_SELL, 25, wallets);
        assertThat(input.scored().parts().walletConnectionScore()).isEqualTo(90);
        input.bundle(BundleType.COORDINATED_SELL, 15, wallets);
        assertThat(input.scored().parts().walletConnectionScore()).isEqualTo(100);
    }

    @Test
    void aSumOfExactlyTheCapIsNotCut() {
        var wallets = List.of("wallet000", "wallet001", "wallet002");
        var input = token().holders(12, 0.1, 10, 0)
                .bundle(BundleType.SAME_BLOCK_BUY, 75, wallets)
                .bundle(BundleType.SAME_FUNDER, 25, wallets);
        assertThat(input.scored().parts().walletConnectionScore()).isEqualTo(100);
        assertThat(input.scored().reasons())
                .extracting(ScoreReason::code)
                .doesNotContain("WALLET_CONNECTION_CAP", "CONCENTRATION_CAP", "SATURATED");
    }

    @Test
    void aSellBonusOfExactlyItsCapIsSaturated() {
        var sells = new ScoreRules.Sells(50, 6, 25, 4, 18);
        var calculator = new ScoreCalculator(
                ScoreSettings.DEFAULT, ScoreRulesTest.rules(ScoreRules.PRD_V1.rankWeights(), sells));
        var scored = TokenBuilder.scored(calculator.calculate(
                token().holders(1, 1, 10, 50).holders(9, 0.1, 10, 0).input()));

        assertThat(scored.parts().sellBonus()).isEqualTo(18);
        assertThat(scored.reasons())
                .filteredOn(reason -> reason.code().equals("SATURATED"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.points()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"19999.99, 90", "20000, 35"})
    void lowMarketCap(double usd, int score) {
        assertThat(token().holders(12, 0.1, 10, 0).marketCap(usd).scored().coalScore())
                .isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "0.4, 1",
        "1.49, 1",
        "1.5, 2",
        "60.4999, 60",
        "60.5, 61",
        "60.49999999999, 61",
        "-12.5, 1",
        "100.6, 100",
        "37.5, 38"
    })
    void roundsHalfUpAndStaysWithin1To100(double total, int score) {
        assertThat(Components.score(total)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"1, LOW", "37, LOW", "38, MEDIUM", "60, MEDIUM", "61, HIGH", "90, HIGH", "91, EXTREME", "100, EXTREME"})
    void riskLevels(int score, RiskLevel level) {
        assertThat(RiskLevel.of(score)).isEqualTo(level);
    }
}
