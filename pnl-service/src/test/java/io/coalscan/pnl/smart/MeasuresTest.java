package io.coalscan.pnl.smart;

import static io.coalscan.pnl.smart.Parts.HOUR;
import static io.coalscan.pnl.smart.Parts.SOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static Measures of(Parts... parts) {
        return Measures.of(Arrays.stream(parts).map(Parts::part).toList());
    }

    /** Three won (4, 2 and 1 SOL), one lost (2): 3 of 4, 7 to 2. Entries 2, 4, 10, 40 of 100: 7 in the middle. */
    @Test
    void areThoseCalculatedByHand() {
        var measures = of(
                Parts.of("a", 2 * SOL, 4 * SOL).entered(2).held(HOUR),
                Parts.of("b", 4 * SOL, 2 * SOL).entered(4).held(2 * HOUR),
                Parts.of("c", SOL, SOL).entered(10).held(3 * HOUR),
                Parts.of("d", 3 * SOL, -2 * SOL).entered(40).held(10 * HOUR));

        assertThat(measures.tokens()).isEqualTo(4);
        assertThat(measures.wins()).isEqualTo(3);
        assertThat(measures.losses()).isEqualTo(1);
        assertThat(measures.winRate()).isEqualTo(75.0);
        assertThat(measures.profitFactor()).isEqualTo(3.5);
        assertThat(measures.realizedLamports()).isEqualTo(5 * SOL);
        assertThat(measures.realizedMicroUsd()).isEqualTo(5 * SOL * 150 / 1_000);
        assertThat(measures.entryPercentile()).isEqualTo(7.0);
        assertThat(measures.holdMillis()).isEqualTo(2.5 * HOUR);
        assertThat(measures.costLamports()).isEqualTo(2.5 * SOL);
        assertThat(measures.tradesPerToken()).isEqualTo(2.0);
        assertThat(measures.lossless()).isFalse();
    }

    @Test
    void countNothingThatIsNotKnownWhole() {
        var measures = of(
                Parts.of("a", SOL, SOL),
                Parts.of("b", SOL, 9 * SOL).unknown(),
                Parts.of("c", SOL, -9 * SOL).unknown());

        assertThat(measures.tokens()).isEqualTo(1);
        assertThat(measures.unknown()).isEqualTo(2);
        assertThat(measures.wins()).isEqualTo(1);
        assertThat(measures.losses()).isZero();
        assertThat(measures.realizedLamports()).isEqualTo(SOL);
        assertThat(measures.profitFactor()).isNull();
        assertThat(measures.lossless()).isTrue();
    }

    @Test
    void takeATokenThatWasNeverSoldFromAsOpen() {
        var measures = of(Parts.of("a", SOL, 0).trades(3, 0));

        assertThat(measures.open()).isEqualTo(1);
        assertThat(measures.winRate()).isNull();
        assertThat(measures.holdMillis()).isNull();
        assertThat(measures.lossless()).isFalse();
    }

    @Test
    void ofTheMiddleOfAnEvenNumberAreTheMean() {
        var parts =
                List.of(Parts.of("a", SOL, 1).part(), Parts.of("b", 2 * SOL, 1).part());

        assertThat(Measures.median(parts, part -> Double.valueOf(part.costLamports())))
                .isCloseTo(1.5 * SOL, within(1e-6));
        assertThat(Measures.median(List.<TokenPart>of(), part -> 1.0)).isNull();
    }

    @Test
    void putWalletsWithTheirLike() {
        assertThat(Cluster.of(of(Parts.of("a", 20 * SOL, SOL).entered(5).held(59_999L)))
                        .name())
                .isEqualTo("FLASH-SNIPER-LARGE");
        assertThat(Cluster.of(of(Parts.of("a", SOL / 2, SOL).entered(25).held(HOUR - 1)))
                        .name())
                .isEqualTo("SCALP-EARLY-SMALL");
        assertThat(Cluster.of(of(Parts.of("a", SOL, SOL).entered(26).held(HOUR)))
                        .name())
                .isEqualTo("DAY-MIDDLE-MEDIUM");
        assertThat(Cluster.of(of(Parts.of("a", 100 * SOL, SOL).entered(61).held(24 * HOUR)))
                        .name())
                .isEqualTo("SWING-LATE-WHALE");
        assertThat(Cluster.of(of(Parts.of("a", SOL, SOL).unknown())).name()).isEqualTo("UNKNOWN-UNKNOWN-UNKNOWN");
    }
}
