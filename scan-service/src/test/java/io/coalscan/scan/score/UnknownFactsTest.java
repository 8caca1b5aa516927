package io.coalscan.scan.score;

import static io.coalscan.scan.score.TokenBuilder.DAY;
import static io.coalscan.scan.score.TokenBuilder.token;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same token at its best and at its worst. */
class UnknownFactsTest {

    @Test
    void anUnknownHoldTimeIsTheLongestOrTheShortestThatItCanBe() {
        var token = token().holders(20, 1, 10, 0)
                .change(0, 1, holder -> TokenBuilder.withHold(holder, null, 500L))
                .change(1, 2, holder -> TokenBuilder.withHold(holder, null, null));
        assertThat(worst(token).holders()).extracting(ScoredHolder::holdSeconds).startsWith(500L, 0L, 10L);
        assertThat(best(token).holders()).extracting(ScoredHolder::holdSeconds).startsWith(20 * DAY, 20 * DAY, 10L);
        assertThat(best(token.age(null)).holders().getFirst().holdSeconds()).isEqualTo(ScoreRules.PRD_V1.longestHold());
    }

    @Test
    void anUnknownSaleIsOfNothingOrOfEverything() {
        var token = token().holders(20, 1, 10, 30).change(0, 1, TokenBuilder::unknown);
        assertThat(worst(token).holders())
                .extracting(ScoredHolder::soldPercentage)
                .startsWith(100.0, 30.0);
        assertThat(best(token).holders())
                .extracting(ScoredHolder::soldPercentage)
                .startsWith(0.0, 30.0);
    }

    @Test
    void holdersThatWereNotReadHoldAtMostWhatTheLastOneHoldsAndWhatIsLeft() {
        assertThat(worst(token().holders(10, 9.5, 10, 0).unread(3)).holders())
                .extracting(ScoredHolder::supplyPercentage)
                .endsWith(9.5, 5.0, 0.0, 0.0)
                .hasSize(13);
        assertThat(worst(token().holders(10, 2, 10, 0).unread(2)).holders())
                .extracting(ScoredHolder::supplyPercentage)
                .containsOnly(2.0)
                .hasSize(12);
        assertThat(best(token().holders(10, 2, 10, 0).unread(2)).holders())
                .extracting(ScoredHolder::supplyPercentage)
                .endsWith(2.0, 0.0, 0.0);
    }

    @Test
    void everyWalletOfWhichLinksAreUnknownMayBeInMore() {
        var token = token().holders(20, 1, 10, 0);
        assertThat(worst(token).bundles()).isEmpty();
        token.change(0, 1, holder -> TokenBuilder.withLinks(holder, false, true));
        assertThat(best(token).bundles()).isEmpty();
        assertThat(worst(token).bundles())
                .singleElement()
                .satisfies(bundle -> assertThat(bundle.detectionScore()).isEqualTo(90));
        assertThat(worst(token.unread(1)).bundles())
                .singleElement()
                .satisfies(bundle -> assertThat(bundle.detectionScore()).isEqualTo(100));
    }

    @Test
    void aTokenOfUnknownAgeIsAsOldAsItsOldestHoldingAndMayBeMature() {
        var token = token().holders(20, 1, 10, 0)
                .change(0, 1, holder -> TokenBuilder.withHold(holder, null, 5_000L))
                .age(null);
        assertThat(worst(token).tokenAgeSeconds()).isEqualTo(5_000);
        assertThat(best(token).tokenAgeSeconds()).isEqualTo(30 * DAY + 1);
        assertThat(worst(token.ageAtLeast(6_000)).tokenAgeSeconds()).isEqualTo(6_000);
        assertThat(worst(token.ageAtLeast(4_000)).tokenAgeSeconds()).isEqualTo(5_000);
    }

    @Test
    void anUnknownMarketCapIsNothingOrLarge() {
        var token = token().holders(20, 1, 10, 0);
        assertThat(worst(token).marketCap()).isEqualTo(100_000);
        assertThat(best(token).marketCap()).isEqualTo(100_000);
        assertThat(worst(token.marketCap(null)).marketCap()).isZero();
        assertThat(best(token).marketCap()).isEqualTo(1_000_001);
    }

    private static ScoreInput best(TokenBuilder token) {
        return UnknownFacts.best(token.input(), ScoreRules.PRD_V1);
    }

    private static ScoreInput worst(TokenBuilder token) {
        return UnknownFacts.worst(token.input(), ScoreRules.PRD_V1);
    }
}
