package io.coalscan.sim.chain;

/** What an account must hold to stay. */
public final class Rent {
    private static final int OVERHEAD = 128;
    private static final long LAMPORTS_PER_BYTE = 6960;

    private Rent() {}

    public static long of(int space) {
        return (OVERHEAD + space) * LAMPORTS_PER_BYTE;
    }
}
