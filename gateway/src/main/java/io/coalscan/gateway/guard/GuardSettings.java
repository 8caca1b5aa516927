package io.coalscan.gateway.guard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a connection may cost.
 *
 * @param connections open at once; further ones are closed
 * @param head how long the head of a request may take, from its first byte, and the first byte of a new connection
 * @param body how long the body of a request may take
 * @param idle how long a connection is kept between two requests
 * @param https whether callers reach the edge by TLS, its own or that of a proxy before it
 */
@ConfigurationProperties("coalscan.gateway.guard")
public record GuardSettings(
        @DefaultValue("20000") int connections,
        @DefaultValue("10s") Duration head,
        @DefaultValue("10s") Duration body,
        @DefaultValue("60s") Duration idle,
        @DefaultValue("false") boolean https) {}
