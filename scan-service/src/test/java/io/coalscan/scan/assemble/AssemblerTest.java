package io.coalscan.scan.assemble;

import static io.coalscan.scan.assemble.Given.NOW;
import static io.coalscan.scan.assemble.Given.NULL;
import static io.coalscan.scan.assemble.Given.wallets;
import static io.coalscan.scan.assemble.HolderRowsTest.bundle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.HolderKind;
import io.coalscan.model.api.Price;
import io.coalscan.model.api.TokenFacts;
import io.coalscan.model.event.FoundBundle;
import io.coalscan.model.event.OwnerBalance;
import io.coalscan.scan.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AssemblerTest {
    private static final Offset<Double> NEARLY = within(1e-9);

    @Test
    void theRegistryOutranksTheLookAndBehaviourMakesPools() {
        assertThat(wallets(20)
                        .profile(2, Map.of("registryKind", HolderKind.EXCHANGE))
                        .holder(2)
                        .kind())
                .isEqualTo(HolderKind.EXCHANGE);
        var pools = Map.<String, Object>of("poolOwners", List.of(Samples.wallet(2)));
        assertThat(wallets(20).ledger(pools).holder(2).kind()).isEqualTo(HolderKind.POOL);
        assertThat(wallets(20)
                        .ledger(pools)
                        .kind(2, HolderKind.LOCKER)
                        .holder(2)
                        .kind())
                .isEqualTo(HolderKind.LOCKER);
        assertThat(wallets(20).ledger(pools).kind(2, null).holder(2).kind()).isEqualTo(HolderKind.POOL);
        assertThat(wallets(20).kind(2, null).holder(2).scored()).isFalse();
    }

    @Test
    void onlyPeopleAreScoredAndAtMostAsManyAsSet() {
        var result = wallets(80).kind(1, HolderKind.EXCHANGE).assembled().zh();
        var scored = result.holders().stream().filter(holder -> holder.scored()).toList();
        assertThat(scored).hasSize(50);
        assertThat(scored.getFirst().walletAddress()).isEqualTo(Samples.wallet(2));
        assertThat(scored.getLast().walletAddress()).isEqualTo(Samples.wallet(51));
        assertThat(result.holders()).hasSize(81);
    }

    @Test
    void theOrderOfWhatComesInChangesNothing() {
        var given = wallets(30);
        var owners = new ArrayList<>(given.facts().holders().owners());
        Collections.reverse(owners);
        var ledgers = new ArrayList<>(given.facts().ledger().owners());
        Collections.reverse(ledgers);
        var shuffled = wallets(30).holders(Map.of("owners", owners)).ledger(Map.of("owners", ledgers));
        assertThat(shuffled.assembled()).isEqualTo(given.assembled());
    }

    @Test
    void aPoolMoreNeverRaisesTheScore() {
        int before = wallets(30).assembled().zh().coalScore();
        var pool =
                new OwnerBalance(Samples.address(77), Samples.tokens(100_000), HolderKind.POOL, "p", List.of(), null);
        assertThat(wallets(30).owner(pool).assembled().zh().coalScore()).isLessThanOrEqualTo(before);
    }

    @Test
    void concentrationIsToldInFiveWays() {
        var concentration = wallets(40)
                .bundles(List.of(bundle("a", 25, 1, 12, 13, 14)))
                .assembled()
                .zh()
                .concentration();
        double topTen = (10 * 10_000 - 10 * 55) / 10_000.0;
        assertThat(concentration.adjustedTop10()).isEqualTo(topTen, NEARLY);
        assertThat(concentration.rawTop10()).isEqualTo(20 + (9 * 10_000 - 10 * 45) / 10_000.0, NEARLY);
        assertThat(concentration.floatTop10()).isEqualTo(topTen / 0.8, NEARLY);
        assertThat(concentration.mergedTop10())
                .isEqualTo(topTen + (3 * 10_000 - 10 * (12 + 13 + 14)) / 10_000.0, NEARLY);
        assertThat(concentration.top30()).isEqualTo((30 * 10_000 - 10 * 465) / 10_000.0, NEARLY);
    }

    @Test
    void walletsLinkedThroughOthersCountAsOne() {
        var concentration = wallets(40)
                .bundles(List.of(bundle("a", 25, 1, 12, 13), bundle("b", 25, 13, 14, 15)))
                .assembled()
                .zh()
                .concentration();
        assertThat(concentration.mergedTop10())
                .isEqualTo(concentration.adjustedTop10() + (4 * 10_000 - 10 * (12 + 13 + 14 + 15)) / 10_000.0, NEARLY);
    }

    @Test
    void withoutLinksNothingIsSaidAboutThem() {
        var result = wallets(30).without("bundles").assembled().zh();
        assertThat(result.scoreBreakdown().walletConnectionScore()).isNull();
        assertThat(result.bundledPercentage()).isNull();
        assertThat(result.concentration().mergedTop10()).isNull();
        assertThat(result.partial()).isTrue();
        assertThat(result.scoreModel().weights().walletConnection()).isZero();
    }

    @Test
    void bundledAndSniperAreSharesOfTheSupply() {
        var result = wallets(30).assembled().zh();
        assertThat(result.bundledPercentage()).isEqualTo(2.994, NEARLY);
        assertThat(result.sniperPercentage()).isEqualTo(2.994, NEARLY);
        assertThat(wallets(30)
                        .holders(Map.of("createdSlot", NULL))
                        .assembled()
                        .zh()
                        .sniperPercentage())
                .isNull();
    }

    @Test
    void noneFoundWhereNearlyNothingWasReadIsUnknownAndNotZero() {
        var none = List.<FoundBundle>of();
        var read = wallets(30).bundles(none).assembled().zh();
        assertThat(read.bundledPercentage()).isZero();
        assertThat(read.concentration().mergedTop10()).isNotNull();
        var unread = wallets(30)
                .bundles(none)
                .ledger(Map.of("owners", List.of()))
                .assembled()
                .zh();
        assertThat(unread.bundledPercentage()).isNull();
        assertThat(unread.concentration().mergedTop10()).isNull();
        assertThat(unread.sniperPercentage()).isNull();
        var found = wallets(30)
                .bundles(List.of(bundle("a", 25, 1, 12, 13)))
                .ledger(Map.of("owners", List.of()))
                .assembled()
                .zh();
        assertThat(found.bundledPercentage()).isPositive();
    }

    @Test
    void theCreatorsShareAndSalesComeFromWhatIsKnown() {
        var creator = wallets(30).assembled().zh().token().creator();
        assertThat(creator.holdsPercentage()).isEqualTo(0.998, NEARLY);
        assertThat(creator.soldPercentage()).isZero();
        var gone = wallets(30).token(Map.of("creator", new TokenFacts.Creator("gone", null, null)));
        assertThat(gone.assembled().zh().token().creator().holdsPercentage()).isZero();
        assertThat(gone.assembled().zh().token().creator().soldPercentage()).isNull();
        assertThat(gone.holders(Map.of("holderCount", NULL))
                        .assembled()
                        .zh()
                        .token()
                        .creator()
                        .holdsPercentage())
                .isNull();
        assertThat(wallets(30)
                        .token(Map.of("creator", NULL))
                        .assembled()
                        .zh()
                        .token()
                        .creator())
                .isNull();
    }

    @Test
    void withoutAPoolThePriceIsThatOfTheLatestTrades() {
        var solOnly = new Price(null, null, 150.0, "none,configured", NOW);
        var result = wallets(30)
                .holders(Map.of("price", solOnly, "marketCap", NULL))
                .assembled()
                .zh();
        assertThat(result.price()).isEqualTo(new Price(0.75, 0.005, 150.0, "trades:median11,configured", NOW));
        assertThat(result.marketCap()).isEqualTo(750_000, within(0.01));
        var nothing = wallets(30)
                .holders(Map.of("price", NULL, "marketCap", NULL))
                .assembled()
                .zh();
        assertThat(nothing.price().usd()).isNull();
        assertThat(nothing.price().sol()).isEqualTo(0.005);
        assertThat(nothing.price().source()).isEqualTo("trades:median11");
        assertThat(nothing.marketCap()).isNull();
    }

    @Test
    void theLastScoreOfAnEarlierScanIsComparedWith() {
        var result = wallets(30).previous(10, NOW - 5).assembled().zh();
        assertThat(result.change().previousScore()).isEqualTo(10);
        assertThat(result.change().delta()).isEqualTo(result.coalScore() - 10);
        assertThat(wallets(30).assembled().zh().change()).isNull();
    }

    @Test
    void whatWasNotReadIsSaid() {
        var coverage = wallets(30)
                .profile(1, Map.of("transactionCount", NULL))
                .assembled()
                .zh()
                .coverage();
        assertThat(coverage.holders().read()).isEqualTo(30);
        assertThat(coverage.holders().wanted()).isEqualTo(30);
        assertThat(coverage.wallets().read()).isEqualTo(29);
        assertThat(coverage.wallets().wanted()).isEqualTo(30);
        assertThat(coverage.transactions().read()).isEqualTo(60);
        var none = wallets(30).without("ledger").assembled().zh().coverage();
        assertThat(none.transactions().read()).isZero();
        assertThat(none.transactions().wanted()).isEqualTo(30);
    }

    @Test
    void howManyHistoriesAreWholeIsSaid() {
        var coverage = wallets(30)
                .did(2, Map.of("historyComplete", false))
                .assembled()
                .zh()
                .coverage();
        assertThat(coverage.histories().read()).isEqualTo(29);
        assertThat(coverage.histories().wanted()).isEqualTo(30);
        var none = wallets(30).without("ledger").assembled().zh().coverage();
        assertThat(none.histories().read()).isZero();
        assertThat(none.pools()).isNull();
    }

    @Test
    void poolsThatTheLedgerDoesNotNameAreSaid() {
        var coverage = wallets(30)
                .ledger(Map.of("poolOwners", List.of("pool1", "pool2"), "poolsLeftOut", 5))
                .assembled()
                .zh()
                .coverage();
        assertThat(coverage.pools().read()).isEqualTo(2);
        assertThat(coverage.pools().wanted()).isEqualTo(7);
        assertThat(wallets(30).assembled().zh().coverage().pools().wanted()).isZero();
    }

    @Test
    void aBundleCarriesTheBlockHeightBesideTheSlot() {
        var bundle = wallets(30).assembled().zh().bundles().getFirst();
        assertThat(bundle.slot()).isEqualTo(900);
        assertThat(bundle.blockHeight()).isEqualTo(880);
        assertThat(bundle.detectionTime()).isEqualTo(NOW);
    }

    @Test
    void aTokenWithoutSupplyIsNoReasonToFail() {
        var result = wallets(30).token(Map.of("supply", "0")).assembled().zh();
        assertThat(result.concentration().rawTop10()).isNull();
        assertThat(result.concentration().floatTop10()).isNull();
    }

    @Test
    void ownersBelowTheAnswerAreKeptApart() {
        var assembled = wallets(250).assembled();
        assertThat(assembled.zh().holders()).hasSize(200);
        assertThat(assembled.moreHolders()).hasSize(51);
        assertThat(assembled.moreHolders().getFirst().rank()).isEqualTo(201);
    }
}
