package io.coalscan.pnl.job;

/** How far a token's job is. */
public enum Stage {
    /** Signatures of its addresses are listed; how many there are is not known before the end. */
    LISTING,
    /** Listed transactions are read. */
    READING,
    /** What changed is calculated. */
    CALCULATING,
    DONE,
    FAILED;

    public boolean ended() {
        return this == DONE || this == FAILED;
    }
}
