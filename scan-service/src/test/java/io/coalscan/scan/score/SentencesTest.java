package io.coalscan.scan.score;

import static io.coalscan.scan.score.TokenBuilder.DAY;
import static io.coalscan.scan.score.TokenBuilder.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.BundleType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers that reasons tell, and when they are told. */
class SentencesTest {
    private static final List<String> THREE = List.of("wallet017", "wallet018", "wallet019");

    @Test
    void holdTimesTellTheirShareOfTheKnownWeight() {
        var scored = token().holders(10, 1, 10, 0)
                .holders(10, 0.5, 31 * DAY, 0)
                .age(40 * DAY)
                .scored();
        assertThat(hold(scored)).hasSize(2);
        assertThat(hold(scored).getFirst())
                .startsWith("10 holders have held for less than ")
                .contains(": 60.0 %");
        assertThat(hold(scored).getLast())
                .startsWith("10 holders have held for at least ")
                .contains(": 40.0 %");
    }

    @Test
    void unknownHoldTimesTellTheirShareOfAllWeight() {
        var scored = token().holders(20, 1, 10, 0)
                .change(0, 2, holder -> TokenBuilder.withHold(holder, null, null))
                .scored();
        assertThat(hold(scored)).hasSize(2);
        assertThat(hold(scored).getLast()).startsWith("2 holders").contains("12.0 %");
    }

    @Test
    void linksThatAreKnownAndNoneSaySo() {
        var scored = token().holders(20, 1, 10, 0).scored();
        assertThat(codes(scored)).contains("NO_LINKS_FOUND").doesNotContain("WALLET_CONNECTION_PARTLY_UNKNOWN");
        assertThat(codes(token().holders(20, 1, 10, 0)
                        .bundle(BundleType.SAME_FUNDER, 15, THREE)
                        .scored()))
                .doesNotContain("NO_LINKS_FOUND");
    }

    @Test
    void linksThatArePartlyUnknownTellTheShare() {
        var scored = token().holders(20, 1, 10, 0)
                .change(0, 2, holder -> TokenBuilder.withLinks(holder, false, true))
                .scored();
        assertThat(sentence(scored, "WALLET_CONNECTION_PARTLY_UNKNOWN"))
                .startsWith("2 holders'")
                .contains("12.0 %")
                .doesNotContain("groups");
    }

    @Test
    void groupsThatAreNotCountedAreTold() {
        var scored = token().holders(20, 1, 10, 0)
                .change(0, 20, holder -> TokenBuilder.withLinks(holder, false, true))
                .bundle(BundleType.SAME_FUNDER, 15, THREE)
                .scored();
        assertThat(sentence(scored, "WALLET_CONNECTION_UNKNOWN"))
                .contains("100.0 %")
                .contains("; 1 groups that were found are not counted");
    }

    private static List<String> hold(ScoreOutcome.Scored scored) {
        return scored.reasons().stream()
                .filter(reason -> reason.component() == ScoreReason.Component.HOLD_TIME)
                .map(reason -> reason.message().en())
                .toList();
    }

    private static List<String> codes(ScoreOutcome.Scored scored) {
        return scored.reasons().stream().map(ScoreReason::code).toList();
    }

    private static String sentence(ScoreOutcome.Scored scored, String code) {
        return scored.reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow()
                .message()
                .en();
    }
}
