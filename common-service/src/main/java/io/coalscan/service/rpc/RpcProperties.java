package io.coalscan.service.rpc;

import io.coalscan.rpc.node.NodeLimits;
import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeSettings.Role;
import io.coalscan.rpc.pool.RpcSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The pool of nodes.
 *
 * @param urls nodes in the order of preference, about which nothing else is to be said; a ws or wss address tells where the node before it takes
 *     subscriptions
 * @param nodes more nodes, after those, each with a name, a role or limits
 * @param nodesFile nodes, one a line, which take the place of all others and are read again when the file changes
 * @param callTimeout for one HTTP exchange with a node
 * @param total longest time that one call may take over all nodes
 * @param maxBatch most calls of one batch
 * @param maxAnswer most bytes of one answer
 * @param maxInFlight HTTP requests under way to one node
 * @param forget how long a node's refusals are remembered
 * @param probe whether nodes are asked for their slot at the start, and several of them now and then
 * @param shared whether limits that the settings name are shared with the other processes through Redis
 */
@ConfigurationProperties("coalscan.rpc")
record RpcProperties(
        @DefaultValue List<String> urls,
        @DefaultValue List<NodeProperties> nodes,
        @Nullable Path nodesFile,
        @DefaultValue("5s") Duration callTimeout,
        @DefaultValue("25s") Duration total,
        @DefaultValue("50") int maxBatch,
        @DefaultValue("64MB") DataSize maxAnswer,
        @DefaultValue("12") int maxInFlight,
        @DefaultValue("10m") Duration forget,
        @DefaultValue("true") boolean probe,
        @DefaultValue("true") boolean shared) {

    private static final Pattern SUBSCRIPTIONS = Pattern.compile("\\s*wss?://", Pattern.CASE_INSENSITIVE);

    /**
     * @param calls in 10 seconds, of all methods; 0 to learn it from the node
     * @param perMethod calls in 10 seconds by method; 0 to learn it from the node
     * @param credits what a call costs by method, where that is not 1
     * @param ws where it takes subscriptions; null for nowhere
     */
    record NodeProperties(
            String url,
            @Nullable String name,
            @DefaultValue("PRIMARY") Role role,
            @DefaultValue("0") int calls,
            @DefaultValue Map<String, Integer> perMethod,
            @DefaultValue Map<String, Integer> credits,
            @Nullable String ws) {

        NodeSettings settings() {
            return new NodeSettings(url, name, role, new NodeLimits(calls, perMethod), credits, ws);
        }

        @Override
        public String toString() {
            return "NodeProperties[" + name + "]";
        }
    }

    /** @throws IllegalArgumentException when no node is named, or one is no node */
    RpcSettings settings() {
        List<NodeSettings> all = nodesFile == null ? named() : NodesFile.read(nodesFile);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("coalscan.rpc.urls names no Solana node");
        }
        NodePolicy usual = RpcSettings.DEFAULT_POLICY;
        NodePolicy policy = new NodePolicy(
                callTimeout,
                maxBatch,
                (int) maxAnswer.toBytes(),
                maxInFlight,
                usual.maxQueued(),
                usual.coalesce(),
                forget);
        return new RpcSettings(all, policy, total, 3, Duration.ofMillis(150), probe);
    }

    private List<NodeSettings> named() {
        return Stream.concat(listed().stream(), nodes.stream().map(NodeProperties::settings))
                .toList();
    }

    private List<NodeSettings> listed() {
        var listed = new ArrayList<NodeSettings>();
        for (var url : urls) {
            if (isForSubscriptions(url)) {
                if (listed.isEmpty()) {
                    throw new IllegalArgumentException("an address for subscriptions comes after that of its node");
                }
                listed.add(listed.removeLast().withWs(url));
            } else if (!url.isBlank()) {
                listed.add(NodeSettings.of(url));
            }
        }
        return listed;
    }

    private static boolean isForSubscriptions(String url) {
        return SUBSCRIPTIONS.matcher(url).lookingAt();
    }

    @Override
    public String toString() {
        long listed = urls.stream()
                .filter(url -> !url.isBlank() && !isForSubscriptions(url))
                .count();
        return "RpcProperties[" + (listed + nodes.size()) + " nodes]";
    }
}
