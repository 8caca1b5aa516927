package io.coalscan.rpc.node;

import java.time.Duration;

/**
 * How every node is treated.
 *
 * @param callTimeout for one HTTP exchange, its body included
 * @param maxBatch most members of a batch
 * @param maxAnswerBytes of one answer, after decompression
 * @param maxInFlight HTTP requests under way to one node
 * @param maxQueued calls that wait for one node
 * @param coalesce how long a call waits for others to share its batch
 * @param forget how long a node's refusals are remembered
 * @param hedging when a second node is asked beside it
 */
public record NodePolicy(
        Duration callTimeout,
        int maxBatch,
        int maxAnswerBytes,
        int maxInFlight,
        int maxQueued,
        Duration coalesce,
        Duration forget,
        Hedging hedging) {

    public NodePolicy(
            Duration callTimeout,
            int maxBatch,
            int maxAnswerBytes,
            int maxInFlight,
            int maxQueued,
            Duration coalesce,
            Duration forget) {
        this(callTimeout, maxBatch, maxAnswerBytes, maxInFlight, maxQueued, coalesce, forget, Hedging.USUAL);
    }
}
