package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HedgeBudgetTest {

    @Test
    void isAShareOfAllCallsInTheLongRun() {
        HedgeBudget budget = new HedgeBudget(0.1, 5);
        int hedges = 0;
        for (int call = 0; call < 1_000; call++) {
            budget.called();
            hedges += budget.take() ? 1 : 0;
        }
        assertThat(hedges).isEqualTo(105 - 1);
    }

    @Test
    void isSavedUpToItsBound() {
        HedgeBudget budget = new HedgeBudget(0.5, 3);
        for (int call = 0; call < 100; call++) {
            budget.called();
        }
        int atOnce = 0;
        while (budget.take()) {
            atOnce++;
        }
        assertThat(atOnce).isEqualTo(3);
    }

    @Test
    void ofNothingAllowsNoHedge() {
        HedgeBudget budget = new HedgeBudget(0, 100);
        budget.called();
        assertThat(budget.take()).isFalse();
    }
}
