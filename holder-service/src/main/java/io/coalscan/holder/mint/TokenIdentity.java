package io.coalscan.holder.mint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token calls itself. Anybody may call a token anything: the texts are cleaned, never trusted.
 *
 * @param name null when empty
 * @param symbol null when empty
 * @param uri null when empty; carried, never fetched
 * @param mutable whether somebody may still change it
 * @param updateAuthority null when nobody
 * @param creators that signed for it, in order
 */
public record TokenIdentity(
        @Nullable String name,
        @Nullable String symbol,
        @Nullable String uri,
        boolean mutable,
        @Nullable String updateAuthority,
        List<String> creators) {
    public TokenIdentity {
        creators = List.copyOf(creators);
    }
}
