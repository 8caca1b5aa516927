package io.coalscan.gateway.limit;

import java.time.Duration;

/**
 * Whether a call is let through.
 *
 * @param limit of the window
 * @param remaining calls that would be let through now
 * @param reset until the oldest counted call leaves the window: a refused caller may come again then
 */
public record Decision(boolean allowed, int limit, int remaining, Duration reset) {

    /** {@link #reset()} in whole seconds, rounded up: never too early. */
    public long resetSeconds() {
        return reset.plusMillis(999).toSeconds();
    }
}
