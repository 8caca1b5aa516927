package io.coalscan.scan;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How scans are run.
 *
 * @param scoredHolders how many holders are scored, 50 to 200
 * @param callBudget node calls that one scan may make
 * @param leastCalls node calls that a scan may make however many wait for a place
 * @param scarceCalls node calls that a scan may make however little nodes' limits allow those that wait: fewer would hardly give a score
 * @param atOnce how many scans run at once over all instances; the others wait in order of acceptance
 * @param cacheFor how long a result is given instead of a new scan
 * @param freshFor how young a result must be to do for a forced refresh
 * @param keepResults how long results are kept in full; scores are kept for good
 * @param keepScans how long the parts of a scan are kept
 */
@ConfigurationProperties("coalscan.scan")
public record ScanSettings(
        @DefaultValue("50") int scoredHolders,
        @DefaultValue("500") int callBudget,
        @DefaultValue("160") int leastCalls,
        @DefaultValue("70") int scarceCalls,
        @DefaultValue("12") int atOnce,
        @DefaultValue("2m") Duration cacheFor,
        @DefaultValue("10s") Duration freshFor,
        @DefaultValue("30d") Duration keepResults,
        @DefaultValue("1h") Duration keepScans) {
    public ScanSettings {
        if (scoredHolders < 50 || scoredHolders > 200) {
            throw new IllegalArgumentException("coalscan.scan.scored-holders must be 50 to 200");
        }
        if (leastCalls < 1) {
            throw new IllegalArgumentException("coalscan.scan.least-calls must be at least 1");
        }
        if (scarceCalls < 1) {
            throw new IllegalArgumentException("coalscan.scan.scarce-calls must be at least 1");
        }
        if (atOnce < 1) {
            throw new IllegalArgumentException("coalscan.scan.at-once must be at least 1");
        }
    }
}
