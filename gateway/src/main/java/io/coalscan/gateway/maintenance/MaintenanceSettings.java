package io.coalscan.gateway.maintenance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Maintenance by setting, for when the database that the admin's word is kept in is itself away. It holds whatever the admin says.
 *
 * @param on whether this instance takes no new work
 * @param reads whether it answers what is stored meanwhile
 * @param retryAfter when callers are told to come again
 * @param look how often each instance asks whether the admin said otherwise
 */
@ConfigurationProperties("coalscan.gateway.maintenance")
public record MaintenanceSettings(
        @DefaultValue("false") boolean on,
        @DefaultValue("true") boolean reads,
        @DefaultValue("5m") Duration retryAfter,
        @DefaultValue("1s") Duration look) {}
