package io.coalscan.pnl.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens' whole histories are read.
 *
 * @param mostSignatures from how many listed signatures of an address on nothing older is listed, and the history is told to be incomplete
 * @param atOnce how many tokens one instance reads at once
 * @param lease how long a job waits for a worker that died
 */
@ConfigurationProperties("coalscan.traders")
record JobSettings(
        @DefaultValue("100000") int mostSignatures,
        @DefaultValue("2") int atOnce,
        @DefaultValue("15s") Duration lease) {
    JobSettings {
        if (mostSignatures < 1 || atOnce < 1 || !lease.isPositive()) {
            throw new IllegalArgumentException("coalscan.traders: most-signatures, at-once and lease must be positive");
        }
    }
}
