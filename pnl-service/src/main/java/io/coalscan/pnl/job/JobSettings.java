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
 * @param keep how long a token's history is kept when nobody asks about it
 * @param refreshWait how long a caller who asks for what is new is kept waiting for it
 */
@ConfigurationProperties("coalscan.traders")
record JobSettings(
        @DefaultValue("100000") int mostSignatures,
        @DefaultValue("2") int atOnce,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("90d") Duration keep,
        @DefaultValue("8s") Duration refreshWait) {
    JobSettings {
        if (mostSignatures < 1 || atOnce < 1 || !lease.isPositive() || !keep.isPositive() || refreshWait.isNegative()) {
            throw new IllegalArgumentException(
                    "coalscan.traders: most-signatures, at-once, lease and keep must be positive, refresh-wait not negative");
        }
    }
}
