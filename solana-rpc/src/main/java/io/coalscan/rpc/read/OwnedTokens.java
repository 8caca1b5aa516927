package io.coalscan.rpc.read;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that an owner holds: an entry for each token account with a balance, so that one mint may come several times.
 *
 * @param slot nothing here is older; that of an index is as far as the index tells
 * @param complete false when there may be more: beyond what is read at most, or where only an index answered that knows of nothing
 */
public record OwnedTokens(long slot, Source source, boolean complete, List<OwnedToken> tokens) {
    public OwnedTokens {
        tokens = List.copyOf(tokens);
    }

    /**
     * @param decimals null when the node does not tell
     * @param account the token account; null where an index does not name it
     * @param program classic or Token-2022; null where an index does not tell
     * @param symbol as the token's metadata call it, written by a stranger; null when unknown
     * @param name likewise
     */
    public record OwnedToken(
            String mint,
            BigInteger amount,
            @Nullable Integer decimals,
            @Nullable String account,
            @Nullable String program,
            @Nullable String symbol,
            @Nullable String name) {}

    public enum Source {
        ASSETS,
        TOKEN_ACCOUNTS
    }
}
