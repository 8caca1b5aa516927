package io.coalscan.scan.score;

import static io.coalscan.scan.score.TokenBuilder.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.api.TokenScanResult.ScoreModel.Weights;
import io.coalscan.model.error.Language;
import org.junit.jupiter.api.Test;

/** A base component counts when it is known for half of its rank weight at least. */
class KnownShareTest {
    @Test
    void holdTimeOfLessThanHalfIsUnknownAndTheOthersCarryItsWeight() {
        var scored = token().holders(10, 1, 10, 0)
                .change(0, 6, holder -> TokenBuilder.withHold(holder, null, null))
                .scored();

        assertThat(scored.parts().holdTimeScore()).isNull();
        assertThat(scored.weights()).isEqualTo(new Weights(0, 0.2 / 0.65, 0.45 / 0.65));
        assertThat(scored.parts().baseScore()).isEqualTo(0.2 * 20 / 0.65, within(1e-9));
        assertThat(scored.reasons())
                .filteredOn(reason -> reason.component() == ScoreReason.Component.HOLD_TIME)
                .singleElement()
                .satisfies(reason -> assertThat(reason.message().en())
                        .startsWith("6 holders")
                        .contains("60.0%"));
    }

    @Test
    void linksOfExactlyHalfAreEnough() {
        var token = token().holders(10, 1, 10, 0).change(0, 5, holder -> TokenBuilder.withLinks(holder, true, false));
        assertThat(token.scored().parts().walletConnectionScore()).isZero();

        token.change(5, 6, holder -> TokenBuilder.withLinks(holder, true, false));
        assertThat(token.scored().parts().walletConnectionScore()).isNull();
    }

    /** The first 30 positions weigh 30 + 20 + 10: ten of them are half, whoever else was not read. */
    @Test
    void concentrationOfExactlyHalfIsEnough() {
        assertThat(token().holders(10, 1, 10, 0).unread(40).scored().parts().concentrationScore())
                .isEqualTo(20, within(1e-9));
        assertThat(token().holders(5, 1, 10, 0).unread(5).scored().parts().concentrationScore())
                .isEqualTo(10, within(1e-9));
    }

    @Test
    void concentrationOfLessThanHalfIsUnknown() {
        var scored = token().holders(4, 1, 10, 0).unread(6).scored();

        assertThat(scored.parts().concentrationScore()).isNull();
        assertThat(scored.weights()).isEqualTo(new Weights(0.35 / 0.8, 0, 0.45 / 0.8));
        assertThat(scored.breakdown(Language.EN).reasons())
                .filteredOn(reason -> reason.code().equals("CONCENTRATION_UNKNOWN"))
                .singleElement()
                .satisfies(
                        reason -> assertThat(reason.message()).isEqualTo("only 4 of the first 10 holders were read"));
    }

    @Test
    void theSoldShareOfAllIsUnknownWhereNobodysIs() {
        var facts = token().holders(10, 1, 10, 0)
                .change(0, 10, TokenBuilder::unknown)
                .outcome()
                .facts();

        assertThat(facts.totalSoldPercentage()).isNull();
        assertThat(facts.averageHoldSeconds()).isNull();
    }
}
