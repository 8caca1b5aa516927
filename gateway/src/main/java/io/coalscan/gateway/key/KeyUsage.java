package io.coalscan.gateway.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much one key is used. */
public record KeyUsage(String keyId, @Nullable Long lastUsedAt, List<DayUsage> usage) {

    static KeyUsage none(String keyId) {
        return new KeyUsage(keyId, null, List.of());
    }
}
