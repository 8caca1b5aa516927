package io.coalscan.sim.fault;

/**
 * How many calls a node takes in a sliding window; members of a batch count each.
 *
 * @param calls of all methods together
 * @param perMethod of one method
 * @param windowMillis length of the window
 */
public record RateLimits(int calls, int perMethod, long windowMillis) {
    private static final long TOLD_WINDOW_MILLIS = 10_000;

    public static final RateLimits NONE = new RateLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, 10_000);
    /** Those of the public mainnet node. */
    public static final RateLimits PUBLIC = new RateLimits(100, 40, 10_000);

    public boolean unlimited() {
        return calls == Integer.MAX_VALUE && perMethod == Integer.MAX_VALUE;
    }

    /** Whether a node tells them in headers: those mean 10 seconds, and nodes that count otherwise tell nothing. */
    public boolean told() {
        return !unlimited() && windowMillis == TOLD_WINDOW_MILLIS;
    }
}
