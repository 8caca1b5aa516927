package io.coalscan.gateway.limit;

import java.time.Duration;

/**
 * A limit: at most so many calls in any span of this length.
 *
 * @param name tells windows of one caller apart
 * @param ofKeys how many calls a caller with a key may make instead
 */
public record Window(String name, int limit, Duration span, int ofKeys) {

    /** The same limit with and without a key. */
    public Window(String name, int limit, Duration span) {
        this(name, limit, span, limit);
    }

    public Window forKeys() {
        return new Window(name, ofKeys, span, ofKeys);
    }

    /** The part of the limit that one of several instances may give out on its own. */
    Window share(int instances) {
        return new Window(name, Math.max(1, Math.ceilDiv(limit, instances)), span, ofKeys);
    }
}
