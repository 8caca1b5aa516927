package io.coalscan.model;

/** What stands behind an owner of tokens. Only {@link #WALLET} and {@link #CUSTODY} are people and count for the score. */
public enum HolderKind {
    WALLET,
    /** An AMM pool or its authority. */
    POOL,
    BONDING_CURVE,
    LOCKER,
    BURN,
    EXCHANGE,
    /** An account owned by a program that is none of the others. */
    PROGRAM,
    /** A bare program-derived address: multisig, treasury, smart wallet. Counts, but has no labels and no links. */
    CUSTODY;

    /** Whether holders of this kind can dump on a buyer and are scored. */
    public boolean counts() {
        return this == WALLET || this == CUSTODY;
    }

    /** Whether tokens of this kind are outside the float. */
    public boolean outsideFloat() {
        return this == POOL || this == BONDING_CURVE || this == BURN || this == LOCKER;
    }
}
