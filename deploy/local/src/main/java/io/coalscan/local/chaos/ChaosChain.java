package io.coalscan.local.chaos;

import io.coalscan.sim.SimSettings;
import io.coalscan.sim.SimWorld;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.fault.Faults;
import java.time.Duration;
import java.util.List;

/** The chain of a rehearsal: it stands still, the same for each node, and is old enough for no threshold of the score to be crossed meanwhile. */
final class ChaosChain {
    private static final Duration AGE = Duration.ofDays(40);
    private static final Duration NODE_LATENCY = Duration.ofMillis(100);
    private static final String STORY = "fresh-bundle";
    private static final int TOKENS = 900;
    private static final int HOLDERS = 12;
    private static final int TRANSACTIONS = 40;
    private static final long SEED = 20_26;

    private final SimSettings settings;

    /** @param now epoch milliseconds at which it stands still */
    ChaosChain(long now) {
        this.settings = new SimSettings(
                0,
                SEED,
                now - AGE.toMillis(),
                List.of(STORY),
                TOKENS,
                HOLDERS,
                TRANSACTIONS,
                TOKENS,
                SimSettings.DEFAULT.batchLimit(),
                false,
                Faults.NONE.frozenAt(ChainClock.slotAt(now)).latency(NODE_LATENCY, Duration.ZERO));
    }

    SimSettings settings() {
        return settings;
    }

    List<String> mints() {
        return new SimWorld(settings).generated();
    }

    /** What makes a node in a process of its own serve it. */
    List<String> options() {
        return List.of(
                "--seed",
                Long.toString(settings.seed()),
                "--start-at",
                Long.toString(settings.startAt()),
                "--freeze-at",
                Long.toString(settings.faults().frozenAtSlot()),
                "--stories",
                STORY,
                "--generated",
                Integer.toString(TOKENS),
                "--holders",
                Integer.toString(HOLDERS),
                "--transactions",
                Integer.toString(TRANSACTIONS),
                "--remembered",
                Integer.toString(TOKENS),
                "--latency-ms",
                Long.toString(NODE_LATENCY.toMillis()),
                // each node is asked for accounts of tokens whose mint was read at the other
                "--make-generated",
                "true");
    }
}
