package io.coalscan.model;

/** What a wallet's own history says about it. */
public enum WalletLabelType {
    FRESH,
    BOT,
    DORMANT,
    NAMED
}
