package io.coalscan.holder.scan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of holder-service.
 *
 * @param solUsdPool pool of SOL against a dollar coin that tells the price of SOL; empty for none
 * @param solUsd USD per SOL when that pool does not answer; null for none
 * @param snapshotsKept how long the holders at a scan are remembered
 * @param concurrency scans in work at once in one instance
 */
@ConfigurationProperties("coalscan.holder")
record HolderSettings(
        @DefaultValue("58oQChx4yWmvKdwLLZzBi4ChoCc2fqCUWBkwMihLYQo2")
        String solUsdPool,

        @Nullable Double solUsd,
        @DefaultValue("30d") Duration snapshotsKept,
        @DefaultValue("8") int concurrency) {}
