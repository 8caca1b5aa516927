package io.coalscan.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.sim.SimNodeMain;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.chain.ChainClock;
import org.junit.jupiter.api.Test;

class ChaosChainTest {
    private static final long NOW = 1_790_000_000_000L;

    private final ChaosChain chain = new ChaosChain(NOW);

    @Test
    void aNodeInAContainerServesTheChainThatANodeInThisProcessServes() {
        var apart = SimNodeMain.settings(chain.options().toArray(String[]::new));
        var here = chain.settings();

        assertThat(apart.withPort(0).withFaults(here.faults())).isEqualTo(here);
        assertThat(apart.faults().latency()).isEqualTo(here.faults().latency());
        assertThat(apart.faults().frozenAtSlot()).isEqualTo(ChainClock.slotAt(NOW));
    }

    @Test
    void itHoldsAllTokensAtOnceSinceEachNodeIsAskedForAccountsThatTheOtherTold() {
        var apart = SimNodeMain.settings(chain.options().toArray(String[]::new));

        assertThat(apart.remembered()).isEqualTo(apart.generated()).isGreaterThan(SimSettings.DEFAULT.remembered());
        assertThat(String.join(" ", chain.options())).contains("--make-generated true");
    }
}
