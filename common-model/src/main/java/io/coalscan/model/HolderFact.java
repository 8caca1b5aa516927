package io.coalscan.model;

/** Facts shown beside the labels; they give no points. */
public enum HolderFact {
    CREATOR,
    /** Bought within 3 slots of the token's creation. */
    SNIPER,
    EXCHANGE_FUNDED,
    EXCHANGE_LIKE
}
