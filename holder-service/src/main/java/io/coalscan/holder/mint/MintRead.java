package io.coalscan.holder.mint;

/** What an account at a token's address turned out to be. */
public sealed interface MintRead {

    record Found(MintAccount mint) implements MintRead {}

    /** @param reason for operators */
    record NoToken(String reason) implements MintRead {}
}
