package io.coalscan.gateway.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as the admin sees it. Times are epoch milliseconds.
 *
 * @param keyId the beginning of the key, which may be shown
 * @param previousUntil until when the secret before the last rotation works; null when there is none
 * @param lastUsedAt null when it was never used, as far as usage is kept
 * @param usage of the last 30 days on which it was used, the newest first
 */
public record ApiKey(
        String keyId,
        String name,
        long createdAt,
        @Nullable Long rotatedAt,
        @Nullable Long previousUntil,
        @Nullable Long revokedAt,
        @Nullable Long lastUsedAt,
        List<DayUsage> usage) {

    ApiKey with(KeyUsage used) {
        return new ApiKey(keyId, name, createdAt, rotatedAt, previousUntil, revokedAt, used.lastUsedAt(), used.usage());
    }
}
