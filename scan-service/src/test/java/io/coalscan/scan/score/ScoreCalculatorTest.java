package io.coalscan.scan.score;

import static io.coalscan.scan.score.TokenBuilder.DAY;
import static io.coalscan.scan.score.TokenBuilder.HOUR;
import static io.coalscan.scan.score.TokenBuilder.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.BundleType;
import io.coalscan.model.RiskLevel;
import io.coalscan.model.api.TokenScanResult.ScoreRange;
import io.coalscan.model.error.Language;
import io.coalscan.model.event.FoundBundle;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreCalculatorTest {
    /** PRD 10.2: the first 30 hold 45 %, all for an hour, 30 % of them sold, two bundles. */
    @Test
    void shouldCalculateCorrectScoreForHighRiskToken() {
        var scored = token().holders(9, 1.5, HOUR, 60)
                .holders(21, 1.5, HOUR, 0)
                .bundle(BundleType.SAME_BLOCK_BUY, 20, List.of("wallet000", "wallet001", "wallet002"))
                .bundle(BundleType.SAME_FUNDER, 15, List.of("wallet003", "wallet004", "wallet005"))
                .scored();

        // 0.35 x 80 + 0.20 x 90 + 0.45 x 35 + sell bonus 25
        assertThat(scored.parts().total()).isEqualTo(28 + 18 + 15.75 + 25, within(1e-9));
        assertThat(scored.coalScore()).isEqualTo(87).isGreaterThan(60);
        assertThat(scored.riskLevel()).isEqualTo(RiskLevel.HIGH);
        assertThat(scored.scoreRange()).isEqualTo(new ScoreRange(87, 87));
        assertThat(scored.confidence()).isEqualTo(1, within(1e-9));
        assertThat(scored.scoreBeforeOverride()).isNull();
    }

    @Test
    void shouldApplyAgePenaltyForNewToken() {
        assertThat(token().holders(20, 1, 600, 0).age(1_800L).scored().parts().agePenalty())
                .isEqualTo(25);
    }

    @Test
    void shouldSetScoreTo90ForLowMarketCap() {
        var scored = token().holders(20, 0.1, 40 * DAY, 0)
                .age(40 * DAY)
                .marketCap(10_000.0)
                .scored();

        assertThat(scored.coalScore()).isEqualTo(90);
        assertThat(scored.scoreBeforeOverride()).isEqualTo(1);
        assertThat(scored.redFlags()).extracting(ScoreReason::code).containsExactly("LOW_MARKET_CAP");
        assertThat(scored.redFlags().getFirst().points()).isEqualTo(89);
        assertThat(scored.scoreRange().low()).isEqualTo(90);
    }

    @Test
    void redFlagsAreTheReasonsThatWarnWithoutTheirCap() {
        var scored = token().holders(12, 8, 10, 60).marketCap(null).scored();

        assertThat(scored.reasons())
                .extracting(ScoreReason::code)
                .contains("RED_FLAG_CAP", "HEAVY_SELLERS", "MARKET_CAP_UNKNOWN");
        assertThat(scored.redFlags())
                .extracting(ScoreReason::code)
                .containsExactly("TOP10_OVER_40", "LARGE_NEW_HOLDERS");
    }

    @Test
    void lowMarketCapLeavesAScoreAbove90Alone() {
        var scored = token().holders(30, 3, 60, 60)
                .bundle(BundleType.SAME_BLOCK_BUY, 40, List.of("wallet000", "wallet001", "wallet002"))
                .age(60L)
                .marketCap(10_000.0)
                .scored();

        assertThat(scored.coalScore()).isEqualTo(100);
        assertThat(scored.scoreBeforeOverride()).isEqualTo(100);
    }

    @Test
    void unknownMarketCapIsNotLowButTheRangeSaysThatItMayBe() {
        var scored = token().holders(20, 0.1, 40 * DAY, 0).marketCap(null).scored();

        assertThat(scored.coalScore()).isLessThan(38);
        assertThat(scored.scoreBeforeOverride()).isNull();
        assertThat(scored.scoreRange().high()).isEqualTo(90);
        assertThat(scored.reasons()).extracting(ScoreReason::code).contains("MARKET_CAP_UNKNOWN");
    }

    @Test
    void weighsHoldTimeByPosition() {
        // 10 x weight 3 at 100, 10 x weight 2 at 80, 10 x weight 1 at 10
        var scored = token().holders(10, 1, 10, 0)
                .holders(10, 0.5, 2 * HOUR, 0)
                .holders(10, 0.2, 31 * DAY, 0)
                .age(40 * DAY)
                .scored();

        assertThat(scored.parts().holdTimeScore()).isEqualTo((3_000 + 1_600 + 100) / 60.0, within(1e-9));
        assertThat(scored.facts().holdBuckets()).containsExactly(10, 10, 0, 0, 10);
        assertThat(scored.facts().averageHoldSeconds()).isEqualTo((10 + 2 * HOUR + 31 * DAY) / 3);
    }

    @Test
    void leavesUnknownHoldTimesOutAndSaysSo() {
        var scored = token().holders(20, 1, 10, 0)
                .change(10, 20, holder -> TokenBuilder.withHold(holder, null, 20 * DAY))
                .scored();

        assertThat(scored.parts().holdTimeScore()).isEqualTo(100, within(1e-9));
        assertThat(scored.reasons())
                .filteredOn(reason -> reason.code().equals("HOLD_TIME_PARTLY_UNKNOWN"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.evidence().wallets()).hasSize(10));
        assertThat(scored.scoreRange().low()).isLessThan(scored.coalScore());
    }

    @Test
    void aLowerBoundCountsOnceItFixesTheBucket() {
        var undecided = token().holders(20, 1, 10, 0)
                .change(0, 1, holder -> TokenBuilder.withHold(holder, null, 30 * DAY - 1))
                .scored();
        var decided = token().holders(20, 1, 10, 0)
                .change(0, 1, holder -> TokenBuilder.withHold(holder, null, 30 * DAY))
                .scored();

        assertThat(undecided.parts().holdTimeScore()).isEqualTo(100, within(1e-9));
        assertThat(decided.parts().holdTimeScore()).isEqualTo((100 * 47 + 10 * 3) / 50.0, within(1e-9));
    }

    @Test
    void aComponentKnownForLessThanHalfIsNullAndTheOthersCarryItsWeight() {
        var scored = token().holders(20, 1, 10, 0)
                .bundle(BundleType.SAME_FUNDER, 15, List.of("wallet017", "wallet018", "wallet019"))
                .change(0, 10, holder -> TokenBuilder.withLinks(holder, false, true))
                .scored();

        assertThat(scored.parts().walletConnectionScore()).isNull();
        assertThat(scored.weights().walletConnection()).isZero();
        assertThat(scored.weights().holdTime()).isEqualTo(0.35 / 0.55, within(1e-12));
        assertThat(scored.parts().baseScore()).isEqualTo((35 + 0.2 * 40) / 0.55, within(1e-9));
        assertThat(scored.reasons())
                .filteredOn(reason -> reason.code().equals("WALLET_CONNECTION_UNKNOWN"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.message().en()).contains("1 group that was found"));
    }

    @Test
    void halfOfTheRankWeightIsEnough() {
        // 10 of 20 equal positions beyond the weighted ones cannot be had; 5 x 3 of 10 x 3 can
        var scored = token().holders(10, 1, 10, 0)
                .change(0, 5, holder -> TokenBuilder.withHold(holder, null, null))
                .scored();

        assertThat(scored.parts().holdTimeScore()).isEqualTo(100, within(1e-9));
    }

    @Test
    void aSaturatedSellBonusSaysSo() {
        var scored = token().holders(20, 1, 10, 50).scored();

        assertThat(scored.parts().sellBonus()).isEqualTo(25);
        assertThat(scored.reasons())
                .filteredOn(reason -> reason.code().equals("SATURATED"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.points()).isEqualTo(25 - 6 * 50);
                    assertThat(reason.message().en()).contains("saturated");
                });
    }

    @Test
    void aGroupBelowChanceIsWordedSo() {
        var lone = TokenBuilder.bundle("a", BundleType.SAME_BLOCK_BUY, 20, List.of("wallet000"), 500L, 1.4);
        var near = TokenBuilder.bundle("b", BundleType.SAME_BLOCK_BUY, 20, List.of("wallet001"), 575L, 1.4);
        var far = TokenBuilder.bundle("c", BundleType.SAME_BLOCK_BUY, 20, List.of("wallet002"), 576L, 1.4);

        assertThat(wording(token().bundle(lone).bundle(far))).contains("no proof of a link");
        assertThat(wording(token().bundle(lone).bundle(near))).doesNotContain("no proof of a link");
    }

    @Test
    void aGroupBelowChanceTellsHowManyGroupsChanceMakes() {
        var lone = TokenBuilder.bundle("a", BundleType.SAME_BLOCK_BUY, 20, List.of("wallet000"), 500L, 1.4);

        assertThat(wording(token().bundle(lone))).contains("chance alone makes 1.4 such groups");
    }

    @Test
    void asManyGroupsAsChanceMakesAreNotBelowIt() {
        var lone = TokenBuilder.bundle("a", BundleType.SAME_BLOCK_BUY, 20, List.of("wallet000"), 500L, 1.0);

        assertThat(wording(token().bundle(lone))).doesNotContain("no proof of a link");
    }

    @Test
    void onlyGroupsOfOneBlockAreCountedAgainstChance() {
        var lone = TokenBuilder.bundle("a", BundleType.SAME_BLOCK_BUY, 20, List.of("wallet000"), 500L, 1.4);
        var other = new FoundBundle(
                "b",
                BundleType.COORDINATED_SELL,
                List.of("wallet001"),
                1,
                15,
                500L,
                null,
                1_000L,
                61_000L,
                List.of(),
                null,
                null);

        assertThat(wording(token().bundle(lone).bundle(other))).contains("no proof of a link");
    }

    @Test
    void buysThatOneTransactionHoldsAreTold() {
        var apart = TokenBuilder.bundle("a", BundleType.SAME_BLOCK_BUY, 20, List.of("wallet000"), 500L, null);
        var together = new FoundBundle(
                "a",
                BundleType.SAME_BLOCK_BUY,
                List.of("wallet000"),
                4.2,
                20,
                500L,
                null,
                null,
                null,
                List.of("sig"),
                null,
                true);

        assertThat(wording(token().bundle(apart))).doesNotContain("one transaction");
        assertThat(wording(token().bundle(together))).contains("; one transaction holds several of these buys");
    }

    private static String wording(TokenBuilder token) {
        return token.holders(20, 1, 10, 0).scored().reasons().stream()
                .filter(reason -> reason.code().equals("SAME_BLOCK_BUY"))
                .findFirst()
                .orElseThrow()
                .in(Language.EN)
                .message();
    }

    @Test
    void anUnknownAgeGivesNoPenaltyAndSaysSo() {
        var scored = token().holders(20, 1, 10, 0).age(null).scored();

        assertThat(scored.parts().agePenalty()).isZero();
        assertThat(scored.reasons()).extracting(ScoreReason::code).contains("AGE_UNKNOWN");
        assertThat(scored.scoreRange().high()).isEqualTo(scored.coalScore() + 25);
        assertThat(scored.scoreRange().low()).isLessThan(scored.coalScore());
    }

    @Test
    void aLowerBoundOfTheAgeGivesNoPenaltyButCountsAsMatureOnceOver30Days() {
        var young = token().holders(20, 1, 10, 0).ageAtLeast(60).scored();
        var mature = token().holders(20, 1, 10, 0).ageAtLeast(30 * DAY + 1).scored();

        assertThat(young.parts().agePenalty()).isZero();
        assertThat(young.parts().maturityBonus()).isZero();
        assertThat(mature.parts().maturityBonus()).isEqualTo(-5);
    }

    @Test
    void theBreakdownSpeaksTheCallersLanguage() {
        var scored = token().holders(20, 1, 10, 0).scored();

        assertThat(scored.breakdown(Language.ZH).reasons().getFirst().message()).contains("个持有者");
        assertThat(scored.breakdown(Language.EN).reasons().getFirst().message()).contains("holders");
        assertThat(scored.breakdown(Language.EN).reasons().getFirst().evidence().signatures())
                .contains("acq-wallet000");
        assertThat(scored.breakdown(Language.EN).total())
                .isEqualTo(scored.parts().total());
    }

    @Test
    void factsNameSellersAndLinks() {
        var facts = token().holders(4, 1, 10, 50)
                .holders(3, 1, 10, 25)
                .holders(13, 1, 10, 0)
                .bundle(BundleType.SAME_FUNDER, 15, List.of("wallet000", "wallet001", "wallet002"))
                .bundle(BundleType.SAME_BLOCK_BUY, 20, List.of("wallet002", "wallet003", "wallet004"))
                .scored()
                .facts();

        assertThat(facts.heavySellers()).isEqualTo(4);
        assertThat(facts.moderateSellers()).isEqualTo(3);
        assertThat(facts.totalSoldPercentage()).isEqualTo((4 * 50 + 3 * 25) / 20.0, within(1e-9));
        assertThat(facts.bundles()).isEqualTo(2);
        assertThat(facts.linkedWallets()).isEqualTo(5);
        assertThat(facts.linkedSupplyPercentage()).isEqualTo(5, within(1e-9));
    }
}
