package io.coalscan.rpc.node;

import java.time.Duration;

/**
 * When a second node is asked beside the first, and what that may cost. Exchanges of heavy calls have three times the bounds.
 *
 * @param quantile of what a node's exchanges for a method took lately, after which one is overdue
 * @param least time after which an exchange is overdue
 * @param most time after which an exchange is overdue
 * @param unknown time after which it is while little is known of the node
 * @param share hedges per call in the long run; 0 for none at all
 * @param burst hedges that may come at once
 */
public record Hedging(double quantile, Duration least, Duration most, Duration unknown, double share, int burst) {
    public static final Hedging USUAL =
            new Hedging(0.9, Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofMillis(500), 0.1, 100);

    public Hedging {
        if (quantile <= 0 || quantile >= 1 || share < 0 || burst < 0 || least.compareTo(most) > 0) {
            throw new IllegalArgumentException("no way to hedge: " + quantile + " of " + least + " to " + most);
        }
    }
}
