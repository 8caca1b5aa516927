package io.coalscan.scan.start;

import static io.coalscan.scan.ScanService.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.scan.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The members of an answer, by the names that section 6 of the PRD and the documented additions give them; all are there, also when unknown. */
class ContractTest extends ServiceTest {
    private String mint;
    private JsonNode result;

    @BeforeAll
    void scan() {
        mint = newMint();
        result = JSON.readTree(service.scan(mint, 30).body()).get("data");
    }

    @Test
    void ofTheResult() {
        assertThat(names(result)).containsExactlyInAnyOrderElementsOf(words("""
                        contractAddress scanTimestamp coalScore riskLevel marketCap tokenAge scoreBreakdown holders bundles isCached
                        cacheExpiry scanId revision chain slot scoreModel scoreBeforeOverride scoreRange partial coverage confidence change
                        token price liquidity concentration bundledPercentage sniperPercentage holderCount redFlags ageSeconds stale
                        tokenAgeIsLowerBound"""));
        assertThat(names(result.get("scoreModel"))).containsExactlyInAnyOrder("name", "version", "weights");
        assertThat(names(result.get("scoreRange"))).containsExactlyInAnyOrder("low", "high");
        assertThat(names(result.get("coverage"))).contains("holders", "transactions", "wallets");
        assertThat(names(result.get("coverage").get("wallets"))).containsExactlyInAnyOrder("read", "wanted");
        assertThat(names(result.get("price"))).containsExactlyInAnyOrder("usd", "sol", "solUsd", "source", "at");
        assertThat(names(result.get("liquidity").get(0)))
                .containsExactlyInAnyOrder("venue", "pool", "usd", "lockedOrBurnedPercentage", "status");
        assertThat(names(result.get("concentration")))
                .containsExactlyInAnyOrder("rawTop10", "adjustedTop10", "mergedTop10", "floatTop10", "top30");
    }

    @Test
    void ofTheToken() {
        assertThat(names(result.get("token"))).containsExactlyInAnyOrderElementsOf(words("""
                        mint name symbol decimals supply program mintAuthority freezeAuthority metadataMutable metadataUri creator onCurve
                        curveProgress extensions"""));
        assertThat(names(result.get("token").get("creator")))
                .containsExactlyInAnyOrder("address", "holdsPercentage", "soldPercentage");
    }

    @Test
    void ofTheScoreAndItsReasons() {
        var breakdown = result.get("scoreBreakdown");
        assertThat(names(breakdown)).containsExactlyInAnyOrderElementsOf(words("""
                        holdTimeScore concentrationScore walletConnectionScore baseScore redFlagBonus sellBonus agePenalty maturityBonus
                        total reasons facts"""));
        assertThat(names(breakdown.get("facts"))).containsExactlyInAnyOrderElementsOf(words("""
                        averageHoldSeconds holdBuckets heavySellers moderateSellers totalSoldPercentage bundles linkedWallets
                        linkedSupplyPercentage"""));
        assertThat(breakdown.get("facts").get("holdBuckets").size()).isEqualTo(5);
        var reason = breakdown.get("reasons").get(0);
        assertThat(names(reason)).containsExactlyInAnyOrder("component", "code", "points", "message", "evidence");
        assertThat(names(reason.get("evidence"))).containsExactlyInAnyOrder("wallets", "signatures", "slots");
    }

    @Test
    void ofAHolder() {
        var expected = words("""
                walletAddress balance supplyPercentage valueUsd firstHoldTime holdDuration totalBought totalSold soldPercentage profitLoss
                profitLossPercentage labels transactionCount lastActivityTime connectedWallets bundleId rank kind scored rawBalance rawBought
                rawSold rawReceived rawSent boughtSol soldSol feesSol tokenAccounts receivedByTransfer sentByTransfer realizedUsd unrealizedUsd
                netProfit holdDurationIsLowerBound transactionCountIsLowerBound costBasisIncomplete labelsIncomplete facts funding""");
        result.get("holders")
                .forEach(holder -> assertThat(names(holder)).containsExactlyInAnyOrderElementsOf(expected));
        var pool = result.get("holders").get(0);
        assertThat(pool.get("soldPercentage").isNull()).isTrue();
        assertThat(pool.get("holdDuration").isNull()).isTrue();
        assertThat(pool.get("bundleId").isNull()).isTrue();
        assertThat(result.get("holders").get(1).get("rawBalance").isString()).isTrue();
        assertThat(names(result.get("holders").get(1).get("funding")))
                .containsExactlyInAnyOrder("address", "kind", "amountSol", "time");
        assertThat(names(result.get("holders").get(1).get("labels").get(0))).contains("type", "confidence");
    }

    @Test
    void ofABundle() {
        assertThat(names(result.get("bundles").get(0))).containsExactlyInAnyOrderElementsOf(words("""
                        bundleId type walletAddresses totalSupplyPercentage detectionScore blockHeight funderAddress detectionTime slot
                        evidence windowStart windowEnd expectedByChance coSigned"""));
    }

    @Test
    void ofTheSameResultReadBackFromTheStore() {
        redis.stop();
        try {
            var stored = JSON.readTree(service.post(mint).join().body()).get("data");
            for (var name : names(result)) {
                if (!name.equals("isCached")) {
                    assertThat(stored.get(name)).as(name).isEqualTo(result.get(name));
                }
            }
        } finally {
            redis.startAgain();
        }
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
