package io.coalscan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskLevelTest {
    @ParameterizedTest
    @CsvSource({"1, LOW", "37, LOW", "38, MEDIUM", "60, MEDIUM", "61, HIGH", "90, HIGH", "91, EXTREME", "100, EXTREME"})
    void changesExactlyAtTheDocumentedScores(int score, RiskLevel expected) {
        assertThat(RiskLevel.of(score)).isEqualTo(expected);
    }
}
