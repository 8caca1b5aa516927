package io.coalscan.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about the edge.
 *
 * @param trustedProxies networks (CIDR) whose X-Forwarded-For counts
 * @param instances of the gateway that share the limits while Redis is away
 * @param allowedOrigins web origins that may call from a browser; none for same origin only
 * @param apiKeys keys of callers, each {@code id:secret}
 * @param adminKey opens the admin paths; null closes them
 */
@ConfigurationProperties("coalscan.gateway")
public record GatewaySettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("1") int instances,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> apiKeys,
        @Nullable String adminKey) {

    /** Secrets stay out of whatever prints settings. */
    @Override
    public String toString() {
        return "GatewaySettings[trustedProxies=%s, instances=%d, allowedOrigins=%s, apiKeys=%d]"
                .formatted(trustedProxies, instances, allowedOrigins, apiKeys.size());
    }
}
