package io.coalscan.rpc.pool;

import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.NodeSettings.Role;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The node of each role that is asked first, as long as it is well: when it fails the next one takes its place and keeps it, so that a node which comes
 * and goes does not draw the calls back each time. A node that is faster by a clear measure takes the place twice a minute at most. Thread-safe.
 */
final class Primaries {
    private static final double CLEARLY = 0.7;
    private static final Duration AT_LEAST = Duration.ofMillis(20);
    private static final long CALM_MS = 30_000;

    private final LongSupplier clock;
    private final Map<Role, Node> first = new EnumMap<>(Role.class);
    private long changed = Long.MIN_VALUE;

    Primaries(LongSupplier clock) {
        this.clock = clock;
    }

    synchronized boolean is(Node node) {
        return first.get(node.role()) == node;
    }

    /** That node is the best for a call now; where the one that was first is out, it takes the place. */
    synchronized void best(Node node, List<Node> inUse) {
        Node before = first.get(node.role());
        if (before == null || (before != node && (before.out() || !inUse.contains(before)))) {
            put(node);
        }
    }

    /** After the nodes were compared: gives the place to one that is clearly faster. */
    synchronized void reconsider(List<Node> inUse) {
        if (changed != Long.MIN_VALUE && clock.getAsLong() - changed < CALM_MS) {
            return;
        }
        for (Node node : inUse) {
            Node before = first.get(node.role());
            if (before != null && before != node && !node.out() && clearlyFaster(node, before)) {
                put(node);
            }
        }
    }

    private void put(Node node) {
        first.put(node.role(), node);
        changed = clock.getAsLong();
    }

    private static boolean clearlyFaster(Node one, Node other) {
        return clearlyFaster(one.head().shortest(), other.head().shortest());
    }

    static boolean clearlyFaster(@Nullable Duration one, @Nullable Duration other) {
        return one != null
                && other != null
                && one.toNanos() < other.toNanos() * CLEARLY
                && other.minus(one).compareTo(AT_LEAST) >= 0;
    }
}
