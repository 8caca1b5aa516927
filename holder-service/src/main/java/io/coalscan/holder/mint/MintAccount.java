package io.coalscan.holder.mint;

import io.coalscan.model.api.TokenFacts;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fungible token's mint.
 *
 * @param program token program that owns it
 * @param supply raw, current
 * @param mintAuthority null when nobody can mint
 * @param freezeAuthority null when nobody can freeze
 * @param extensions of Token-2022, with their danger
 * @param identity name kept in the mint itself; null when it keeps none
 */
public record MintAccount(
        String address,
        String program,
        int decimals,
        BigInteger supply,
        @Nullable String mintAuthority,
        @Nullable String freezeAuthority,
        List<TokenFacts.Extension> extensions,
        @Nullable TokenIdentity identity) {
    public MintAccount {
        extensions = List.copyOf(extensions);
    }
}
