package io.coalscan.model.event;

/** The parts that scan-service joins. */
public enum ScanPart {
    HOLDERS,
    LEDGER,
    WALLETS,
    BUNDLES
}
