package io.coalscan.rpc.pool;

import io.coalscan.rpc.live.LiveSettings;
import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.node.NodeSettings;
import java.time.Duration;
import java.util.List;

/**
 * What the pool is made of.
 *
 * @param nodes in the order of preference; at least one
 * @param policy how each node is treated
 * @param total longest time that one call may take, over all nodes and repeats
 * @param sweeps how often all nodes are tried when all of them failed
 * @param backoff pause before the second sweep; doubles
 * @param probe whether every node is asked for its slot at the start, so that its limits are known before the first scan, and now and then when several
 *     are in use, so that they can be compared
 * @param live how subscriptions are kept
 */
public record RpcSettings(
        List<NodeSettings> nodes,
        NodePolicy policy,
        Duration total,
        int sweeps,
        Duration backoff,
        boolean probe,
        LiveSettings live) {

    public static final NodePolicy DEFAULT_POLICY = new NodePolicy(
            Duration.ofSeconds(5), 50, 64 << 20, 12, 10_000, Duration.ofMillis(1), Duration.ofMinutes(10));

    public RpcSettings {
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("a pool needs a node");
        }
        nodes = List.copyOf(nodes);
    }

    public RpcSettings(
            List<NodeSettings> nodes, NodePolicy policy, Duration total, int sweeps, Duration backoff, boolean probe) {
        this(nodes, policy, total, sweeps, backoff, probe, LiveSettings.USUAL);
    }

    /** The usual settings for these nodes. */
    public static RpcSettings of(List<String> urls) {
        return new RpcSettings(
                urls.stream().map(NodeSettings::of).toList(),
                DEFAULT_POLICY,
                Duration.ofSeconds(25),
                3,
                Duration.ofMillis(150),
                true);
    }
}
