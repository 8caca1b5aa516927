package io.coalscan.scan.score;

import static io.coalscan.scan.score.TokenBuilder.DAY;
import static io.coalscan.scan.score.TokenBuilder.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.BundleType;
import io.coalscan.model.api.Reason;
import io.coalscan.model.error.Language;
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
                .contains(": 60.0%");
        assertThat(hold(scored).getLast())
                .startsWith("10 holders have held for at least ")
                .contains(": 40.0%");
    }

    @Test
    void unknownHoldTimesTellTheirShareOfAllWeight() {
        var scored = token().holders(20, 1, 10, 0)
                .change(0, 2, holder -> TokenBuilder.withHold(holder, null, null))
                .scored();
        assertThat(hold(scored)).hasSize(2);
        assertThat(hold(scored).getLast()).startsWith("2 holders").contains("12.0%");
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
                .contains("12.0%")
                .doesNotContain("groups");
    }

    @Test
    void groupsThatAreNotCountedAreTold() {
        var scored = token().holders(20, 1, 10, 0)
                .change(0, 20, holder -> TokenBuilder.withLinks(holder, false, true))
                .bundle(BundleType.SAME_FUNDER, 15, THREE)
                .scored();
        assertThat(sentence(scored, "WALLET_CONNECTION_UNKNOWN"))
                .contains("100.0%")
                .contains("; 1 group that was found is not counted");
    }

    @Test
    void bothLanguagesTellTheSame() {
        var scored = token().holders(10, 1, 10, 0)
                .holders(10, 0.5, 31 * DAY, 0)
                .age(40 * DAY)
                .scored();
        assertThat(chinese(scored, "HELD_UNDER_1H")).isEqualTo("10 个持有者持有不足 1 小时，占已知权重的 60.0%");
        assertThat(chinese(scored, "HELD_30D_OR_MORE")).isEqualTo("10 个持有者持有至少 30 天，占已知权重的 40.0%");

        var partly = token().holders(20, 1, 10, 0).change(0, 2, holder -> TokenBuilder.withLinks(holder, false, true));
        assertThat(chinese(partly.scored(), "WALLET_CONNECTION_PARTLY_UNKNOWN"))
                .isEqualTo("2 个持有者的资金来源或首次买入未知，占权重的 12.0%");
        var unknown = partly.change(2, 20, holder -> TokenBuilder.withLinks(holder, false, true))
                .bundle(BundleType.SAME_FUNDER, 15, THREE);
        assertThat(chinese(unknown.scored(), "WALLET_CONNECTION_UNKNOWN")).endsWith("；已发现的 1 组关联未计分");
    }

    @Test
    void linksThatAreUnknownWithoutAnyFoundTellOfNone() {
        var scored = token().holders(20, 1, 10, 0)
                .change(0, 20, holder -> TokenBuilder.withLinks(holder, false, true))
                .scored();
        assertThat(sentence(scored, "WALLET_CONNECTION_UNKNOWN")).doesNotContain("groups");
        assertThat(chinese(scored, "WALLET_CONNECTION_UNKNOWN")).doesNotContain("已发现");
    }

    @Test
    void oneHolderIsNotMany() {
        var scored = token().holders(1, 1, 10, 0)
                .holders(19, 0.5, 31 * DAY, 0)
                .age(40 * DAY)
                .change(19, 20, TokenBuilder::unknown)
                .scored();
        assertThat(sentence(scored, "HELD_UNDER_1H")).startsWith("1 holder has held for less than 1 hour");
        assertThat(sentence(scored, "HELD_30D_OR_MORE")).startsWith("18 holders have held for at least 30 days");
        assertThat(sentence(scored, "SOLD_SHARE_PARTLY_UNKNOWN"))
                .isEqualTo("1 holder's sold share is unknown and left out");
    }

    @Test
    void sharesSoldThatAreUnknownAreTold() {
        assertThat(codes(token().holders(20, 1, 10, 0).scored())).doesNotContain("SOLD_SHARE_PARTLY_UNKNOWN");
        var scored = token().holders(20, 1, 10, 0)
                .change(0, 3, TokenBuilder::unknown)
                .scored();
        assertThat(sentence(scored, "SOLD_SHARE_PARTLY_UNKNOWN"))
                .isEqualTo("3 holders' sold share is unknown and left out");
    }

    @Test
    void aLowMarketCapIsToldWithItsLimit() {
        assertThat(sentence(token().holders(20, 1, 10, 0).marketCap(5_432.1).scored(), "LOW_MARKET_CAP"))
                .isEqualTo("the market cap of 5,432 USD is under 20,000 USD: the score is at least 90");
    }

    @Test
    void componentsAreCalledAsCallersKnowThem() {
        assertThat(token().holders(20, 1, 10, 0)
                        .age(null)
                        .scored()
                        .breakdown(Language.EN)
                        .reasons())
                .extracting(Reason::component)
                .containsOnly("holdTime", "concentration", "walletConnection", "age");
    }

    private static String chinese(ScoreOutcome.Scored scored, String code) {
        return reason(scored, code).message().zh();
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
        return reason(scored, code).message().en();
    }

    private static ScoreReason reason(ScoreOutcome.Scored scored, String code) {
        return scored.reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
