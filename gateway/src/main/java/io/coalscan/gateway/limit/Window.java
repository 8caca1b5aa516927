package io.coalscan.gateway.limit;

import java.time.Duration;

/**
 * A limit: at most so many calls in any span of this length.
 *
 * @param name tells windows of one caller apart
 */
public record Window(String name, int limit, Duration span) {

    /** The part of the limit that one of several instances may give out on its own. */
    Window share(int instances) {
        return new Window(name, Math.max(1, Math.ceilDiv(limit, instances)), span);
    }
}
