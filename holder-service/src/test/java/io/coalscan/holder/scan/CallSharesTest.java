package io.coalscan.holder.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallSharesTest {

    @Test
    void theLedgerGetsSeventyPercentAndWhatWalletsCannotUse() {
        assertThat(CallShares.of(500, 4, 6, 10_000, 200)).isEqualTo(new CallShares(343, 147));
        assertThat(CallShares.of(500, 4, 6, 10_000, 20)).isEqualTo(new CallShares(430, 60));
    }

    @Test
    void nobodyGetsMoreThanTheNodesAllow() {
        assertThat(CallShares.of(500, 4, 6, 106, 60)).isEqualTo(new CallShares(70, 30));
    }

    @Test
    void nothingIsLeftOfASpentBudget() {
        assertThat(CallShares.of(10, 8, 6, 10_000, 60)).isEqualTo(new CallShares(0, 0));
    }

    @Test
    void thisServiceKeepsAQuarterButEnoughToWork() {
        assertThat(CallShares.own(500)).isEqualTo(125);
        assertThat(CallShares.own(40)).isEqualTo(20);
        assertThat(CallShares.own(12)).isEqualTo(12);
    }
}
