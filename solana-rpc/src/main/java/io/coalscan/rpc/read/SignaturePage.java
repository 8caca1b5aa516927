package io.coalscan.rpc.read;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a history.
 *
 * @param before only older than this signature; null from the newest
 * @param until only newer than this signature; null to the oldest
 * @param limit 1 to 1 000
 */
public record SignaturePage(
        @Nullable String before, @Nullable String until, int limit) {
    public static final int MAX = 1_000;

    public static SignaturePage newest() {
        return new SignaturePage(null, null, MAX);
    }

    public SignaturePage olderThan(String signature) {
        return new SignaturePage(signature, until, limit);
    }

    public SignaturePage newerThan(String signature) {
        return new SignaturePage(before, signature, limit);
    }
}
