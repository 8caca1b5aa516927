package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.Node.Standing;
import java.util.Comparator;
import java.util.List;

/**
 * In which order the nodes are asked. The order of the settings holds as long as a node may be asked at once; nodes that would wait come after
 * those, benched ones last: when all are excluded, all are tried. Nodes known to be unable are left out.
 */
final class Ranking {
    private final List<Node> nodes;

    Ranking(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /** Empty when every node is known not to be able to answer. */
    List<Node> of(RpcCall<?> call) {
        return nodes.stream()
                .map(node -> new Place(node, node.standing(call), node.wait(call)))
                .filter(place -> place.standing() != Standing.UNABLE)
                .sorted(Place.BEST_FIRST)
                .map(Place::node)
                .toList();
    }

    /** Whether some node could answer, but with more than the pool reads. */
    boolean tooLarge(RpcCall<?> call) {
        return nodes.stream().anyMatch(node -> node.tooLarge(call));
    }

    List<Node> all() {
        return nodes;
    }

    private record Place(Node node, Standing standing, long waitMs) {
        /** Sorting is stable: what compares equal keeps the order of the settings. */
        private static final Comparator<Place> BEST_FIRST = Comparator.comparing(Place::standing)
                .thenComparing(place -> place.node().role())
                .thenComparingLong(Place::busyFor);

        private long busyFor() {
            return standing == Standing.BUSY ? waitMs : 0;
        }
    }
}
