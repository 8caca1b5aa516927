package io.coalscan.model;

/** How wallets are linked. */
public enum BundleType {
    SAME_BLOCK_BUY,
    SAME_FUNDER,
    COORDINATED_SELL
}
