package io.coalscan.holder.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallSharesTest {
    private static final int PLENTY = 10_000;

    @Test
    void theUsualBudgetServesSixtyLedgersAndWalletsWhole() {
        assertThat(CallShares.of(500, 10, 6, PLENTY, 60)).isEqualTo(new CallShares(360, 124));
        assertThat(CallShares.of(500, 4, 6, PLENTY, 60)).isEqualTo(new CallShares(360, 130));
    }

    @Test
    void theLedgerGetsWhatWalletsCannotUse() {
        assertThat(CallShares.of(500, 4, 6, PLENTY, 20)).isEqualTo(new CallShares(370, 120));
        assertThat(CallShares.of(500, 4, 6, PLENTY, 1)).isEqualTo(new CallShares(484, 6));
        assertThat(CallShares.of(500, 4, 6, PLENTY, 0)).isEqualTo(new CallShares(490, 0));
    }

    @Test
    void ofTooLittleForAllTheWalletsGetWhatTheyNeedButNoMoreThanHalf() {
        assertThat(CallShares.of(500, 11, 6, PLENTY, 60)).isEqualTo(new CallShares(359, 124));
        assertThat(CallShares.of(500, 4, 6, PLENTY, 200)).isEqualTo(new CallShares(245, 245));
    }

    @Test
    void nobodyGetsMoreThanTheNodesAllowAndWhoeverIsWorthItMayHaveAllOfThat() {
        assertThat(CallShares.of(500, 4, 6, 106, 60)).isEqualTo(new CallShares(100, 100));
        assertThat(CallShares.of(500, 4, 6, 160, 60)).isEqualTo(new CallShares(154, 130));
        assertThat(CallShares.of(500, 4, 6, 3, 60)).isEqualTo(new CallShares(0, 0));
    }

    @Test
    void whatTheNodesAllowIsNoBudget() {
        assertThat(CallShares.of(100, 4, 6, 160, 60)).isEqualTo(new CallShares(45, 45));
    }

    @Test
    void nothingIsLeftOfASpentBudget() {
        assertThat(CallShares.of(10, 8, 6, PLENTY, 60)).isEqualTo(new CallShares(0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 10, 60, 200})
    void everyCallIsGivenOnceAndEnoughServesAll(int candidates) {
        for (int budget = 0; budget < 3_000; budget += 7) {
            var shares = CallShares.of(budget, 0, 0, PLENTY, candidates);
            assertThat(shares.ledger() + shares.wallet()).isEqualTo(budget);
            assertThat(shares.wallet()).isBetween(0, 6 * candidates);
            if (candidates > 0 && budget >= 8 * candidates + 4) {
                assertThat(shares.ledger()).isGreaterThanOrEqualTo(6 * candidates);
                assertThat(shares.wallet()).isGreaterThanOrEqualTo(Math.min(6 * candidates, 2 * candidates + 4));
            }
        }
    }

    @Test
    void thisServiceKeepsAQuarterButEnoughToWork() {
        assertThat(CallShares.own(500)).isEqualTo(125);
        assertThat(CallShares.own(40)).isEqualTo(20);
        assertThat(CallShares.own(12)).isEqualTo(12);
    }
}
