package io.coalscan.sim;

import java.util.Map;

/**
 * What a node was asked so far.
 *
 * @param calls by method, members of batches counted each; refused ones too
 * @param roundTrips HTTP requests
 * @param tooMany of them answered 429
 * @param refusedCalls calls in those
 */
public record SimStats(Map<String, Long> calls, long roundTrips, long tooMany, long refusedCalls) {
    public SimStats {
        calls = Map.copyOf(calls);
    }

    public long totalCalls() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }
}
