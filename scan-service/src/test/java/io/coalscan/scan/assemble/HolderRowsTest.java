package io.coalscan.scan.assemble;

import static io.coalscan.scan.assemble.Given.NOW;
import static io.coalscan.scan.assemble.Given.NULL;
import static io.coalscan.scan.assemble.Given.wallets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.Acquisition;
import io.coalscan.model.BundleType;
import io.coalscan.model.Funding;
import io.coalscan.model.HolderFact;
import io.coalscan.model.HolderKind;
import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.WalletLabel;
import io.coalscan.model.event.FoundBundle;
import io.coalscan.scan.Samples;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HolderRowsTest {
    private static final Offset<Double> CENT = within(0.01);

    @Test
    void amountsAreExactAndInTokens() {
        var holder = wallets(20).holder(1);
        assertThat(holder.rank()).isEqualTo(2);
        assertThat(holder.balance()).isEqualTo(9_990);
        assertThat(holder.rawBalance()).isEqualTo("9990000000");
        assertThat(holder.supplyPercentage()).isEqualTo(0.999, within(1e-12));
        assertThat(holder.valueUsd()).isEqualTo(9_990, CENT);
        assertThat(holder.totalBought()).isEqualTo(19_980);
        assertThat(holder.rawSold()).isEqualTo("9990000000");
    }

    @Test
    void anAmountBeyondALongIsExact() {
        var huge = new BigInteger("18446744073709551615");
        var holder = wallets(20)
                .token(Map.of("supply", huge.toString()))
                .balance(3, Map.of("rawBalance", huge))
                .holder(3);
        assertThat(holder.rawBalance()).isEqualTo("18446744073709551615");
        assertThat(holder.supplyPercentage()).isEqualTo(100);
        assertThat(holder.rank()).isEqualTo(1);
    }

    @Test
    void profitIsRealisedAndUnrealisedAtAverageCost() {
        var holder = wallets(20).holder(1);
        assertThat(holder.realizedUsd()).isEqualTo(4_995, CENT);
        assertThat(holder.unrealizedUsd()).isEqualTo(4_995, CENT);
        assertThat(holder.profitLoss()).isEqualTo(9_990, CENT);
        assertThat(holder.profitLossPercentage()).isEqualTo(100, CENT);
        assertThat(holder.netProfit()).isEqualTo(9_989.8, CENT);
    }

    @Test
    void withoutAPriceWhatIsHeldHasNoGainButWhatIsSoldHas() {
        var holder = wallets(20)
                .holders(Map.of("price", NULL))
                .ledger(Map.of("medianPriceSol", NULL))
                .holder(1);
        assertThat(holder.valueUsd()).isNull();
        assertThat(holder.unrealizedUsd()).isNull();
        assertThat(holder.profitLoss()).isNull();
        assertThat(holder.realizedUsd()).isEqualTo(4_995, CENT);
    }

    @Test
    void whoHoldsNothingWithACostHasNothingUnrealised() {
        var holder = wallets(20)
                .did(1, Map.of("rawWithCost", BigInteger.ZERO, "averageCostUsd", NULL))
                .holder(1);
        assertThat(holder.unrealizedUsd()).isZero();
        assertThat(holder.profitLoss()).isEqualTo(4_995, CENT);
    }

    @Test
    void whoNeverTradedHasNoGain() {
        var holder = wallets(20).did(2, Map.of("trades", 0)).holder(2);
        assertThat(holder.profitLoss()).isNull();
        assertThat(holder.profitLossPercentage()).isNull();
        assertThat(holder.netProfit()).isNull();
    }

    @Test
    void aGainWithoutCostHasNoPercentage() {
        assertThat(wallets(20).did(1, Map.of("costUsd", 0.0)).holder(1).profitLossPercentage())
                .isNull();
        assertThat(wallets(20).did(1, Map.of("feesUsd", NULL)).holder(1).netProfit())
                .isNull();
    }

    @Test
    void soldIsAShareOfAllThatWasEverGot() {
        assertThat(wallets(20).holder(1).soldPercentage()).isEqualTo(50, CENT);
        assertThat(wallets(20).holder(2).soldPercentage()).isZero();
        var received = wallets(20).did(1, Map.of("rawReceived", Samples.held(1).multiply(BigInteger.TWO)));
        assertThat(received.holder(1).soldPercentage()).isEqualTo(25, CENT);
        var nothing = wallets(20).did(2, Map.of("rawBought", BigInteger.ZERO));
        assertThat(nothing.holder(2).soldPercentage()).isNull();
        var more = wallets(20).did(1, Map.of("rawSold", Samples.held(1).multiply(BigInteger.TEN)));
        assertThat(more.holder(1).soldPercentage()).isEqualTo(100);
    }

    @Test
    void anIncompleteHistoryGivesNoAmounts() {
        var holder = wallets(20)
                .did(1, Map.of("historyComplete", false, "firstHoldTime", NULL))
                .holder(1);
        assertThat(holder.totalBought()).isNull();
        assertThat(holder.rawSold()).isNull();
        assertThat(holder.soldPercentage()).isNull();
        assertThat(holder.profitLoss()).isNull();
        assertThat(holder.boughtSol()).isNull();
    }

    @Test
    void holdTimeIsWholeSecondsRoundedDown() {
        var holder = wallets(20).did(2, Map.of("firstHoldTime", NOW - 61_999)).holder(2);
        assertThat(holder.holdDuration()).isEqualTo(61);
        assertThat(holder.holdDurationIsLowerBound()).isFalse();
        assertThat(wallets(20)
                        .did(2, Map.of("firstHoldTime", NOW + 500))
                        .holder(2)
                        .holdDuration())
                .isZero();
    }

    @Test
    void anIncompleteHistoryGivesALowerBoundOfTheHoldTime() {
        var incomplete = Map.<String, Object>of(
                "historyComplete", false, "firstHoldTime", NULL, "earliestSeen", NOW - Samples.DAY);
        var holder = wallets(20).did(2, incomplete).holder(2);
        assertThat(holder.firstHoldTime()).isNull();
        assertThat(holder.holdDuration()).isEqualTo(86_400);
        assertThat(holder.holdDurationIsLowerBound()).isTrue();

        var unseen = Map.<String, Object>of("historyComplete", false, "firstHoldTime", NULL, "earliestSeen", NULL);
        assertThat(wallets(20).did(2, unseen).holder(2).holdDuration()).isNull();
        assertThat(wallets(20).without("ledger").holder(2).holdDuration()).isNull();
    }

    @Test
    void aHistoryKnownFromItsBeginningGivesTheHoldTimeWhateverCameLater() {
        var begun = Map.<String, Object>of("historyComplete", false, "firstHoldTime", NOW - Samples.DAY);
        var holder = wallets(20).did(2, begun).holder(2);
        assertThat(holder.holdDuration()).isEqualTo(86_400);
        assertThat(holder.holdDurationIsLowerBound()).isFalse();
        assertThat(holder.soldPercentage()).isNull();
    }

    @Test
    void dormantIsWhoSignedNothingForOverSevenDaysByAnyAccount() {
        long week = 7 * Samples.DAY;
        assertThat(labels(wallets(20).profile(2, last(NOW - week - 1)).did(2, signed(NOW - week - 1))))
                .contains(WalletLabelType.DORMANT);
        assertThat(labels(wallets(20).profile(2, last(NOW - week)).did(2, signed(NOW - week))))
                .doesNotContain(WalletLabelType.DORMANT);
        assertThat(labels(wallets(20).profile(2, last(NOW - 2 * week)).did(2, signed(NOW - 1))))
                .doesNotContain(WalletLabelType.DORMANT);
    }

    @Test
    void whoseActivityIsNotKnownIsNotCalledDormant() {
        var unseen = wallets(20).profile(2, last(null)).did(2, signed(null)).holder(2);
        assertThat(unseen.lastActivityTime()).isNull();
        assertThat(unseen.labels()).extracting(WalletLabel::type).doesNotContain(WalletLabelType.DORMANT);
        var unsettled = wallets(20)
                .profile(2, Map.of("lastActivityTime", NOW - 30 * Samples.DAY, "activitySettled", false))
                .did(2, signed(null))
                .holder(2);
        assertThat(unsettled.labels()).extracting(WalletLabel::type).doesNotContain(WalletLabelType.DORMANT);
        assertThat(unsettled.labelsIncomplete()).isTrue();
    }

    @Test
    void labelsOfAnUnreadWalletAreIncomplete() {
        var holder = wallets(20).without("wallets").holder(2);
        assertThat(holder.labels()).isEmpty();
        assertThat(holder.labelsIncomplete()).isTrue();
        assertThat(holder.transactionCount()).isNull();
        assertThat(wallets(20).holder(2).labelsIncomplete()).isFalse();
    }

    @Test
    void custodyHasNoLabelsNoFunderAndNoLinks() {
        var given = wallets(20).kind(2, HolderKind.CUSTODY);
        var holder = given.holder(2);
        assertThat(holder.scored()).isTrue();
        assertThat(holder.labels()).isEmpty();
        assertThat(holder.labelsIncomplete()).isFalse();
        assertThat(holder.funding()).isNull();
        assertThat(LinkQuestion.candidates(given.facts()))
                .extracting(candidate -> candidate.owner())
                .doesNotContain(Samples.wallet(2))
                .hasSize(19);
    }

    @Test
    void factsAreCreatorSniperAndExchange() {
        assertThat(wallets(20).holder(2).facts()).containsExactly(HolderFact.CREATOR, HolderFact.SNIPER);
        assertThat(wallets(20).holder(4).facts()).isEmpty();
        assertThat(wallets(20).holders(Map.of("createdSlot", 896L)).holder(3).facts())
                .isEmpty();
        assertThat(wallets(20).holders(Map.of("createdSlot", 897L)).holder(3).facts())
                .containsExactly(HolderFact.SNIPER);
        assertThat(wallets(20).holders(Map.of("createdSlot", NULL)).holder(3).facts())
                .isEmpty();
        var funding = new Funding("exchange", Funding.FunderKind.EXCHANGE, 2_000_000_000L, 5L, "s", 1);
        var exchange = wallets(20)
                .profile(4, Map.of("funding", funding, "exchangeLike", true))
                .holder(4);
        assertThat(exchange.facts()).containsExactly(HolderFact.EXCHANGE_FUNDED, HolderFact.EXCHANGE_LIKE);
        assertThat(exchange.funding().kind()).isEqualTo("EXCHANGE");
        assertThat(exchange.funding().amountSol()).isEqualTo(2);
    }

    @Test
    void aTransferIsNoSnipe() {
        var given = new Acquisition(900, "t", Acquisition.How.TRANSFER, NOW, "giver", false);
        assertThat(wallets(20)
                        .did(3, Map.of("firstAcquisition", given))
                        .holder(3)
                        .facts())
                .isEmpty();
    }

    @Test
    void linksAreThoseOfAllBundlesAndTheStrongestIsNamed() {
        var strong = bundle("b", 40, 1, 2, 5);
        var weak = bundle("a", 20, 1, 3, 4);
        var equal = bundle("c", 40, 1, 6, 7);
        var given = wallets(20).bundles(List.of(weak, equal, strong));
        assertThat(given.holder(1).bundleId()).isEqualTo("b");
        assertThat(given.holder(1).connectedWallets())
                .hasSize(6)
                .doesNotContain(Samples.wallet(1))
                .isSorted();
        assertThat(given.holder(6).bundleId()).isEqualTo("c");
        assertThat(given.holder(8).bundleId()).isNull();
        assertThat(given.holder(8).connectedWallets()).isEmpty();
    }

    @Test
    void onlyAFunderThatIsNoStopNodeMayLink() {
        var exchange = new Funding("exchange", Funding.FunderKind.EXCHANGE, 1, 5L, "s", 1);
        var candidates = LinkQuestion.candidates(
                wallets(20).profile(1, Map.of("funding", exchange)).facts());
        assertThat(candidates.getFirst().funder()).isNull();
        assertThat(candidates.getFirst().funderSignature()).isNull();
        assertThat(candidates.get(1).funder()).isEqualTo(Samples.address(500));
        assertThat(candidates.get(1).funderSignature()).isEqualTo("fund2");
    }

    static FoundBundle bundle(String id, int points, int... wallets) {
        var members = Arrays.stream(wallets).mapToObj(Samples::wallet).sorted().toList();
        return new FoundBundle(
                id, BundleType.SAME_FUNDER, members, 3, points, null, "funder", null, null, List.of(), null, null);
    }

    private static Map<String, Object> last(Long time) {
        return Map.of("lastActivityTime", time == null ? NULL : time);
    }

    private static Map<String, Object> signed(Long time) {
        return Map.of("lastSignedTime", time == null ? NULL : time);
    }

    private static List<WalletLabelType> labels(Given given) {
        return given.holder(2).labels().stream().map(WalletLabel::type).toList();
    }
}
