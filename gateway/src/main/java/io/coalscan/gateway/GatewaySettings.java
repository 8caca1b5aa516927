package io.coalscan.gateway;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about the edge.
 *
 * @param trustedProxies networks (CIDR) whose X-Forwarded-For counts
 * @param instances of the gateway that share the limits while Redis is away
 * @param allowedOrigins web origins that may call from a browser; none for same origin only
 */
@ConfigurationProperties("coalscan.gateway")
public record GatewaySettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("1") int instances,
        @DefaultValue List<String> allowedOrigins) {}
