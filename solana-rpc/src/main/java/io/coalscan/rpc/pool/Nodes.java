package io.coalscan.rpc.pool;

import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.NodeSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The nodes in use, in the order of the settings. What stays as it was keeps all that is known of it. Thread-safe. */
final class Nodes {
    private final BiFunction<String, NodeSettings, Node> open;
    private volatile List<Node> inUse = List.of();

    /** @param open opens a node under a name */
    Nodes(BiFunction<String, NodeSettings, Node> open) {
        this.open = open;
    }

    List<Node> all() {
        return inUse;
    }

    /**
     * From now on those are in use.
     *
     * @return nodes that are not in use any longer, to be closed when what they were asked is answered
     * @throws IllegalArgumentException when two have the same name, or there is none
     */
    synchronized List<Node> use(List<NodeSettings> settings) {
        if (settings.isEmpty()) {
            throw new IllegalArgumentException("a pool needs a node");
        }
        List<String> names = names(settings);
        Map<String, Node> before = new HashMap<>();
        inUse.forEach(node -> before.put(node.name(), node));
        List<Node> after = new ArrayList<>();
        for (NodeSettings each : settings) {
            String name = names.get(after.size());
            Node known = before.get(name);
            if (known != null && known.settings().equals(each)) {
                before.remove(name);
                after.add(known);
            } else {
                if (known != null) {
                    known.hide();
                }
                after.add(open.apply(name, each));
            }
        }
        before.values().forEach(Node::hide);
        inUse = List.copyOf(after);
        return List.copyOf(before.values());
    }

    /** A node without a name is called after its place. */
    private static List<String> names(List<NodeSettings> settings) {
        List<String> names = new ArrayList<>();
        for (NodeSettings each : settings) {
            String name = each.name() == null ? "node-" + (names.size() + 1) : each.name();
            if (names.contains(name)) {
                throw new IllegalArgumentException("two nodes are named " + name);
            }
            names.add(name);
        }
        return names;
    }
}
