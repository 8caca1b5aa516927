package io.coalscan.rpc.node;

import java.util.Map;

/**
 * What a node is known to allow in any 10 seconds.
 *
 * @param calls of all methods together; 0 to learn it from the node
 * @param perMethod by method; methods that are missing, or have 0, are learned
 */
public record NodeLimits(int calls, Map<String, Integer> perMethod) {
    public static final NodeLimits LEARNED = new NodeLimits(0, Map.of());

    public NodeLimits {
        perMethod = Map.copyOf(perMethod);
    }
}
