package io.coalscan.scan.result;

import java.time.Duration;

/**
 * What an answer says about its age.
 *
 * @param cached whether it was kept from before the call
 * @param expiry when a call would start a new scan, epoch milliseconds
 * @param ageSeconds since the scan was accepted
 */
public record Freshness(boolean cached, long expiry, long ageSeconds, boolean stale) {

    public static Freshness of(long scanTimestamp, long made, Duration keptFor, long now, boolean cached) {
        long expiry = made + keptFor.toMillis();
        return new Freshness(cached, expiry, Math.max(0, (now - scanTimestamp) / 1000), now >= expiry);
    }

    /** The last members of a result, each after a comma. */
    String members() {
        return ",\"isCached\":" + cached + ",\"cacheExpiry\":" + expiry + ",\"ageSeconds\":" + ageSeconds
                + ",\"stale\":" + stale;
    }
}
