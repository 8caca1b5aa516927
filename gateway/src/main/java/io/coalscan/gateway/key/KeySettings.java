package io.coalscan.gateway.key;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How keys are kept.
 *
 * @param grace how long the previous secret of a rotated key goes on working, unless the rotation says otherwise
 * @param most keys in force at a time: every instance holds all of them in memory
 * @param look how often each instance asks for changes: what a revocation or a new key takes to be known everywhere
 * @param fresh how old knowledge may be to call a key wrong; older, the caller is told to come again
 * @param flush how often usage is written down: what a crash loses of it
 * @param keepUsage how long usage by day, and with it revoked keys, are told
 */
@ConfigurationProperties("coalscan.gateway.keys")
public record KeySettings(
        @DefaultValue("24h") Duration grace,
        @DefaultValue("10000") int most,
        @DefaultValue("1s") Duration look,
        @DefaultValue("10s") Duration fresh,
        @DefaultValue("5s") Duration flush,
        @DefaultValue("90d") Duration keepUsage) {}
