package io.coalscan.model.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.coalscan.model.WalletLabelType;
import org.jspecify.annotations.Nullable;

/**
 * PRD 6.1.3.
 *
 * @param confidence 0 to 1
 * @param kolInfo only for NAMED
 */
public record WalletLabel(
        WalletLabelType type,
        double confidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KolInfo kolInfo) {

    public record KolInfo(
            String name,
            @Nullable String twitterHandle,
            @Nullable String twitterUrl) {}
}
