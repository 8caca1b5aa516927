package io.coalscan.holder.store;

import io.coalscan.holder.age.TokenAge;
import org.jspecify.annotations.Nullable;

/**
 * A token as last seen.
 *
 * @param symbol as it calls itself; null when it does not
 * @param name likewise
 * @param creator null when unknown
 */
public record KnownToken(
        String mint,
        String program,
        int decimals,
        @Nullable String symbol,
        @Nullable String name,
        @Nullable String creator,
        TokenAge age) {}
