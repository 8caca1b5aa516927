package io.coalscan.scan.score;

import static io.coalscan.scan.score.TokenBuilder.HOUR;
import static io.coalscan.scan.score.TokenBuilder.holder;
import static io.coalscan.scan.score.TokenBuilder.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.BundleType;
import io.coalscan.model.RiskLevel;
import io.coalscan.model.api.TokenScanResult.ScoreRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds docs/scoring.md to the code. */
class WorkedExampleTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "scoring.md");

    @Test
    void theExampleComesOutAsWritten() {
        var scored = token().age(9 * HOUR)
                .marketCap(250_000.0)
                .holder(holder("a", 14, 2 * HOUR, 0.0))
                .holder(holder("b", 8, 5_400L, 60.0))
                .holder(holder("c", 6, 1_800L, 0.0))
                .holders(7, 2, 2 * HOUR, 0)
                .holder(TokenBuilder.unknown(holder("k", 1, null, null)))
                .holder(holder("l", 0.5, 2 * HOUR, 0.0))
                .bundle(BundleType.SAME_BLOCK_BUY, 40, List.of("a", "b", "c"))
                .scored();

        var parts = scored.parts();
        assertThat(parts.holdTimeScore()).isEqualTo(81.875, within(1e-9));
        assertThat(parts.concentrationScore()).isEqualTo(87, within(1e-9));
        assertThat(parts.walletConnectionScore()).isEqualTo(40, within(1e-9));
        assertThat(parts.baseScore()).isEqualTo(64.05625, within(1e-9));
        assertThat(parts.redFlagBonus()).isEqualTo(13, within(1e-9));
        assertThat(parts.sellBonus()).isEqualTo(18, within(1e-9));
        assertThat(parts.total()).isEqualTo(95.05625, within(1e-9));
        assertThat(scored.coalScore()).isEqualTo(95);
        assertThat(scored.riskLevel()).isEqualTo(RiskLevel.EXTREME);
        assertThat(scored.scoreRange()).isEqualTo(new ScoreRange(95, 100));
        assertThat(scored.confidence()).isEqualTo(0.9529, within(1e-4));
    }

    @Test
    @Tag("many")
    void everyReasonCodeIsInTheDocument() throws IOException {
        var text = Files.readString(DOCUMENT);
        var codes = new TreeSet<String>();
        for (long seed = 0; seed < 3_000; seed++) {
            var known = ScorePropertiesTest.RandomToken.known(seed);
            collect(known.input(), codes);
            collect(known.partlyHidden(seed), codes);
        }

        assertThat(codes)
                .hasSizeGreaterThan(25)
                .allSatisfy(code -> assertThat(text).containsPattern("\\b" + code + "\\b"));
    }

    private static void collect(ScoreInput input, TreeSet<String> codes) {
        if (new ScoreCalculator().calculate(input) instanceof ScoreOutcome.Scored scored) {
            scored.reasons().forEach(reason -> codes.add(reason.code()));
        }
    }
}
