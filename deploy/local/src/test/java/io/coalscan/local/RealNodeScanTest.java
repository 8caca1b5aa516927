package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.local.node.ExpectedToken;
import io.coalscan.local.node.ExpectedToken.Account;
import io.coalscan.local.node.Story;
import io.coalscan.model.BundleType;
import io.coalscan.model.HolderKind;
import io.coalscan.model.HolderListSource;
import io.coalscan.model.api.Bundle;
import io.coalscan.model.api.Holder;
import io.coalscan.model.api.Reason;
import io.coalscan.model.api.TokenScanResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole scans of tokens that lived on a node nobody here wrote, by the real token programs. What is expected follows from what was done there. */
@Timeout(300)
class RealNodeScanTest {
    @TempDir
    private static Path data;

    private static NodeFleet fleet;
    private static Story story;
    private static ExpectedToken classic;
    private static ExpectedToken withFee;
    private static TokenScanResult classicScan;
    private static TokenScanResult feeScan;

    @BeforeAll
    static void start() throws Exception {
        fleet = NodeFleet.start(data);
        story = fleet.story();
        classic = ExpectedToken.of(story, story.classic());
        withFee = ExpectedToken.of(story, story.withFee());
        classicScan = fleet.scan(classic.mint());
        feeScan = fleet.scan(withFee.mint());
    }

    @AfterAll
    static void stop() throws Exception {
        if (fleet != null) {
            fleet.close();
        }
    }

    @Test
    void knowsTheFactsOfAClassicToken() {
        var token = classicScan.token();
        assertThat(token.mint()).isEqualTo(story.classic());
        assertThat(token.supply()).isEqualTo(classic.supply().toString());
        assertThat(token.decimals()).isEqualTo(6);
        assertThat(token.mintAuthority()).isEqualTo(story.issuer());
        assertThat(token.freezeAuthority()).isEqualTo(story.freezer());
        assertThat(token.extensions()).isEmpty();
        assertThat(codes(classicScan)).contains("MINT_AUTHORITY", "FREEZE_AUTHORITY");
        assertThat(classicScan.tokenAge()).isEqualTo(ageAt(classicScan, classic.createdAt()));
        assertThat(classicScan.tokenAgeIsLowerBound()).isFalse();
    }

    @Test
    void knowsTheFactsOfATokenWhoseTransfersCost() {
        var token = feeScan.token();
        assertThat(token.supply()).isEqualTo(withFee.supply().toString());
        assertThat(token.mintAuthority()).isNull();
        assertThat(token.freezeAuthority()).isNull();
        assertThat(token.name()).isEqualTo("Toll Coin");
        assertThat(token.symbol()).isEqualTo("TOLL");
        assertThat(token.metadataMutable()).isTrue();
        assertThat(token.extensions())
                .filteredOn(extension -> extension.danger() != null)
                .hasSize(1)
                .allSatisfy(fee -> {
                    assertThat(fee.name()).containsIgnoringCase("transferFee");
                    assertThat(fee.danger()).contains("2.5");
                });
        assertThat(codes(feeScan)).contains("EXTENSION").doesNotContain("MINT_AUTHORITY", "FREEZE_AUTHORITY");
        assertThat(feeScan.tokenAge()).isEqualTo(ageAt(feeScan, withFee.createdAt()));
    }

    @Test
    void findsEveryHolderWithWhatItHoldsAndHowItCameToIt() {
        holdersAreAsTold(classicScan, classic);
        assertThat(classic.holders()).hasSizeGreaterThanOrEqualTo(29);
    }

    @Test
    void takesOffWhatTheTokenKeepsBackOfATransfer() {
        holdersAreAsTold(feeScan, withFee);
    }

    @Test
    void tellsPeopleFromBurnedTokensAndBareProgramAddresses() {
        for (var holder : classicScan.holders()) {
            var kind = holder.walletAddress().equals(story.incinerator())
                    ? HolderKind.BURN
                    : holder.walletAddress().equals(story.treasury()) ? HolderKind.CUSTODY : HolderKind.WALLET;
            assertThat(holder.kind()).as(holder.walletAddress()).isEqualTo(kind);
            assertThat(holder.scored()).isEqualTo(kind.counts());
        }
    }

    @Test
    void tracesFirstTokensToTheTransactionsThatBroughtThem() {
        var flag = classicScan.redFlags().stream()
                .filter(reason -> reason.code().equals("TOKEN_DISTRIBUTED"))
                .findFirst()
                .orElseThrow();
        var market = story.markets().getFirst();
        var first = classic.holders().stream()
                .filter(account -> market.equals(account.first().from()))
                .filter(account -> kinds(classicScan).get(account.owner()).counts())
                .collect(Collectors.toMap(
                        Account::owner, account -> account.first().signature()));
        assertThat(flag.evidence().wallets()).containsExactlyInAnyOrderElementsOf(first.keySet());
        assertThat(flag.evidence().signatures()).containsExactlyInAnyOrderElementsOf(first.values());
        assertThat(first).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void showsTheTransactionsBehindAHolder() throws Exception {
        for (var account : classic.holders().subList(1, 6)) {
            var page = fleet.get("/api/v1/holders/" + classic.mint() + "/" + account.owner() + "/trades");
            var shown = page.path("data")
                    .path("trades")
                    .valueStream()
                    .map(trade -> trade.path("signature").asString())
                    .collect(Collectors.toSet());
            var done = story.acts().stream()
                    .filter(act -> classic.mint().equals(act.mint()) && act.raw() != null)
                    .filter(act -> account.owner().equals(act.from())
                            || account.owner().equals(act.to()))
                    .map(Story.Act::signature)
                    .collect(Collectors.toSet());
            assertThat(shown).as(page.toString()).isEqualTo(done);
            assertThat(page.path("data").path("historyComplete").asBoolean()).isTrue();
        }
    }

    @Test
    void findsWhoSentEachWalletItsFirstSol() {
        for (var holder : classicScan.holders()) {
            var funding = story.funding(holder.walletAddress());
            if (holder.kind() != HolderKind.WALLET || funding == null) {
                assertThat(holder.funding()).as(holder.walletAddress()).isNull();
            } else {
                assertThat(holder.funding()).as(holder.walletAddress()).isNotNull();
                assertThat(holder.funding().address()).isEqualTo(funding.from());
                assertThat(holder.funding().amountSol()).isCloseTo(funding.lamports() / 1e9, within(1e-9));
                assertThat(holder.funding().time()).isEqualTo(story.millis(funding));
            }
        }
    }

    @Test
    void linksWalletsThatOneHandFundedAndNoOthers() {
        var links = classicScan.bundles();
        assertThat(links).extracting(Bundle::type).containsOnly(BundleType.SAME_FUNDER);
        assertThat(links).extracting(Bundle::funderAddress).containsExactlyInAnyOrderElementsOf(story.sharedFunders());
        var holding = classic.holders().stream().map(Account::owner).collect(Collectors.toSet());
        var fundings = story.signatures();
        for (var link : links) {
            var funded = new TreeSet<>(story.fundedBy(link.funderAddress()));
            funded.retainAll(holding);
            assertThat(link.walletAddresses()).containsExactlyInAnyOrderElementsOf(funded);
            assertThat(link.detectionScore()).isEqualTo(funded.size() >= 5 ? 25 : 15);
            assertThat(link.evidence()).hasSize(funded.size()).isSubsetOf(fundings);
            for (var wallet : funded) {
                var others = new TreeSet<>(funded);
                others.remove(wallet);
                assertThat(holder(classicScan, wallet).connectedWallets()).containsExactlyInAnyOrderElementsOf(others);
            }
        }
    }

    @Test
    void saysThatAllWasReadAndWhatNobodyCanKnow() {
        for (var scan : List.of(classicScan, feeScan)) {
            assertThat(scan.partial()).isFalse();
            assertThat(scan.coverage().holderSource()).isEqualTo(HolderListSource.PROGRAM_ACCOUNTS);
            assertThat(scan.coverage().holders().read())
                    .isEqualTo(scan.coverage().holders().wanted());
            assertThat(scan.coverage().transactions().read())
                    .isEqualTo(scan.coverage().transactions().wanted());
            assertThat(scan.coverage().wallets().read())
                    .isEqualTo(scan.coverage().wallets().wanted());
            assertThat(scan.marketCap()).isNull();
            assertThat(scan.liquidity()).isEmpty();
            assertThat(scan.holders()).allSatisfy(holder -> {
                assertThat(holder.valueUsd()).isNull();
                assertThat(holder.profitLoss()).isNull();
            });
        }
        assertThat(classicScan.token().name()).isNull();
        assertThat(holder(classicScan, story.withoutFunding()).funding()).isNull();
    }

    @Test
    void scoresWhatItFound() {
        var scored = classic.holders().stream()
                .filter(account -> !account.owner().equals(story.incinerator()))
                .toList();
        double hold = 0;
        double weights = 0;
        double top10 = 0;
        double top30 = 0;
        int largeAndYoung = 0;
        for (int i = 0; i < scored.size(); i++) {
            int weight = i < 10 ? 3 : i < 20 ? 2 : 1;
            long held = classicScan.scanTimestamp() - story.millis(scored.get(i).first());
            hold += weight * (held < Duration.ofHours(1).toMillis() ? 100 : 50);
            weights += weight;
            top10 += i < 10 ? classic.percentage(scored.get(i)) : 0;
            top30 += i < 30 ? classic.percentage(scored.get(i)) : 0;
            largeAndYoung += classic.percentage(scored.get(i)) > 5 ? 1 : 0;
        }
        var score = classicScan.scoreBreakdown();
        assertThat(score).isNotNull();
        assertThat(score.holdTimeScore()).isCloseTo(hold / weights, within(1e-6));
        assertThat(score.concentrationScore()).isCloseTo(Math.min(100, 2 * top30), within(1e-6));
        assertThat(score.walletConnectionScore()).isCloseTo(25 + 15, within(1e-6));
        double base = 0.35 * score.holdTimeScore() + 0.2 * score.concentrationScore() + 0.45 * 40;
        assertThat(score.baseScore()).isCloseTo(base, within(1e-6));
        double redFlags = Math.min(15, (top10 - 40) / 2) + (largeAndYoung < 2 ? 0 : Math.min(12, 6 * largeAndYoung));
        assertThat(score.redFlagBonus()).isCloseTo(redFlags, within(1e-6));
        assertThat(classicScan.coalScore()).isEqualTo((int) Math.round(base + score.redFlagBonus()));
        assertThat(classicScan.holderCount()).isEqualTo(classic.holders().size());
    }

    private static void holdersAreAsTold(TokenScanResult scan, ExpectedToken expected) {
        var holders = expected.holders();
        assertThat(scan.holders())
                .extracting(Holder::walletAddress)
                .containsExactlyElementsOf(holders.stream().map(Account::owner).toList());
        for (int i = 0; i < holders.size(); i++) {
            var account = holders.get(i);
            var holder = scan.holders().get(i);
            assertThat(holder.rank()).isEqualTo(i + 1);
            assertThat(holder.rawBalance()).isEqualTo(account.balance().toString());
            assertThat(holder.supplyPercentage()).isCloseTo(expected.percentage(account), within(1e-6));
            if (holder.scored()) {
                assertThat(holder.rawReceived()).isEqualTo(account.received().toString());
                assertThat(holder.rawSent()).isEqualTo(account.sent().toString());
                assertThat(holder.rawBought()).isEqualTo("0");
                assertThat(holder.rawSold()).isEqualTo("0");
                assertThat(holder.firstHoldTime()).isEqualTo(story.millis(account.first()));
                assertThat(holder.holdDuration()).isEqualTo(ageAt(scan, story.millis(account.first())));
                assertThat(holder.holdDurationIsLowerBound()).isFalse();
            }
        }
    }

    /** Whole seconds before the scan. */
    private static long ageAt(TokenScanResult scan, long millis) {
        return (scan.scanTimestamp() - millis) / 1000;
    }

    private static Set<String> codes(TokenScanResult scan) {
        return scan.redFlags().stream().map(Reason::code).collect(Collectors.toSet());
    }

    private static Map<String, HolderKind> kinds(TokenScanResult scan) {
        return scan.holders().stream().collect(Collectors.toMap(Holder::walletAddress, Holder::kind));
    }

    private static Holder holder(TokenScanResult scan, String owner) {
        return scan.holders().stream()
                .collect(Collectors.toMap(Holder::walletAddress, Function.identity()))
                .get(owner);
    }
}
