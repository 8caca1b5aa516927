package io.coalscan.scan.score;

import static io.coalscan.scan.score.TokenBuilder.DAY;
import static io.coalscan.scan.score.TokenBuilder.HOUR;
import static io.coalscan.scan.score.TokenBuilder.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.BundleType;
import io.coalscan.model.HolderKind;
import io.coalscan.model.api.Reason.Evidence;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reasons point at that are not about holders alone. */
class EvidenceTest {
    private static final FactSources BARE = new FactSources(5_000, null, null, List.of());

    @Test
    void aYoungTokenPointsAtItsCreation() {
        var young = token().holders(20, 1, 60, 0).age(HOUR / 2);

        assertThat(evidence(young, "AGE_UNDER_1H")).isEqualTo(slots(4_000L));
        assertThat(evidence(young.sources(BARE), "AGE_UNDER_1H")).isEqualTo(slots(5_000L));
    }

    @Test
    void aMatureTokenPointsAtItsCreationAndWhatPricedIt() {
        var mature = token().holders(20, 1, DAY, 0).age(31 * DAY).marketCap(2e6);

        assertThat(evidence(mature, "MATURE_LARGE"))
                .isEqualTo(new Evidence(List.of("pool"), List.of(), List.of(4_000L, 5_000L)));
        assertThat(evidence(mature.sources(BARE), "MATURE_LARGE")).isEqualTo(slots(5_000L));
        assertThat(evidence(token().holders(20, 1, DAY, 0).age(31 * DAY).marketCap(null), "MATURE_MARKET_CAP_UNKNOWN"))
                .isEqualTo(slots(4_000L));
    }

    @Test
    void aLowMarketCapPointsAtWhatPricedIt() {
        var low = token().holders(20, 1, DAY, 0).marketCap(5_000.0);

        assertThat(evidence(low, "LOW_MARKET_CAP"))
                .isEqualTo(new Evidence(List.of("pool"), List.of(), List.of(5_000L)));
        assertThat(low.scored().redFlags())
                .allSatisfy(flag -> assertThat(flag.evidence()).isNotEqualTo(Evidence.NONE));
    }

    @Test
    void aCapPointsAtThoseWhosePointsItCutsEachOnce() {
        var capped = token().holders(20, 4, DAY, 60)
                .bundle(BundleType.SAME_BLOCK_BUY, 80, List.of("wallet000", "wallet001", "wallet002"))
                .bundle(BundleType.SAME_FUNDER, 25, List.of("wallet002", "wallet003"));

        assertThat(evidence(capped, "WALLET_CONNECTION_CAP").wallets())
                .containsExactlyInAnyOrder("wallet000", "wallet001", "wallet002", "wallet003");
        assertThat(evidence(capped, "CONCENTRATION_CAP").wallets()).hasSize(20);
        assertThat(evidence(capped, "SATURATED").wallets()).hasSize(20);
    }

    @Test
    void aCapDoesNotPointAtThoseWhoGaveNoPoints() {
        var capped = token().holders(20, 4, DAY, 60).change(0, 3, TokenBuilder::unknown);

        assertThat(evidence(capped, "SOLD_SHARE_PARTLY_UNKNOWN").wallets())
                .containsExactly("wallet000", "wallet001", "wallet002");
        assertThat(evidence(capped, "SATURATED").wallets())
                .hasSize(17)
                .doesNotContain("wallet000", "wallet001", "wallet002");
    }

    @Test
    void aHoldTimePointsAtTheAcquisitionsThatAreKnown() {
        var token = token().holders(2, 1, 10, 0)
                .holder(new ScoredHolder(
                        "unseen",
                        HolderKind.WALLET,
                        BigInteger.ONE,
                        1,
                        10L,
                        10L,
                        0.0,
                        null,
                        null,
                        true,
                        true,
                        ScoredHolder.Evidence.NONE));

        assertThat(evidence(token, "HELD_UNDER_1H"))
                .isEqualTo(new Evidence(
                        List.of("wallet000", "wallet001", "unseen"),
                        List.of("acq-wallet000", "acq-wallet001"),
                        List.of(7L, 7L)));
    }

    @Test
    void aSellPointsAtItsTransactions() {
        var token = token().holders(1, 2, 10, 60).holders(2, 1, 10, 30).holders(1, 0.5, 10, 0);

        assertThat(evidence(token, "HEAVY_SELLERS"))
                .isEqualTo(new Evidence(List.of("wallet000"), List.of("sell-wallet000"), List.of()));
        assertThat(evidence(token, "MODERATE_SELLERS").signatures())
                .containsExactly("sell-wallet001", "sell-wallet002");
    }

    private static Evidence slots(Long... slots) {
        return new Evidence(List.of(), List.of(), List.of(slots));
    }

    private static Evidence evidence(TokenBuilder token, String code) {
        return token.scored().reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow()
                .evidence();
    }
}
