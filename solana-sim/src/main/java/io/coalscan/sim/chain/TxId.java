package io.coalscan.sim.chain;

/**
 * Names a transaction inside a world.
 *
 * @param chain number of the {@link Chain} that holds it
 * @param run number of the {@link NoiseRun}, or {@link #NO_RUN}
 * @param number position in the chain or in the run
 */
public record TxId(int chain, int run, int number) {
    public static final int NO_RUN = 0xFFFFFF;
}
