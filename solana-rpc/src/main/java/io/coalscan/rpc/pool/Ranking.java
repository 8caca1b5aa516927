package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.Node.Standing;
import io.coalscan.rpc.node.NodeSettings.Role;
import java.util.Comparator;
import java.util.List;

/**
 * In which order the nodes are asked: those that may be asked at once, then late ones, then those whose limits would have to be waited for, then those
 * of the last resort, those that are astray, and benched ones: when all are excluded, all are tried. Among equals the role decides, then what the call
 * costs, then which one was first before, then the order of the settings. Nodes known to be unable are left out, and with them benched ones where nobody
 * else is left: who has another way to learn it need not wait for a node that is down.
 */
final class Ranking {
    private final Nodes nodes;
    private final Primaries primaries;

    Ranking(Nodes nodes, Primaries primaries) {
        this.nodes = nodes;
        this.primaries = primaries;
    }

    /** Empty when every node that is well is known not to be able to answer. */
    List<Node> of(RpcCall<?> call) {
        List<Node> inUse = nodes.all();
        List<Place> places = inUse.stream()
                .map(node -> new Place(
                        node, node.standing(call), node.credits(call), primaries.is(node) ? 0 : 1, node.queue(call)))
                .filter(place -> place.standing() != Standing.UNABLE)
                .sorted(Place.BEST_FIRST)
                .toList();
        if (places.size() < inUse.size() && places.stream().allMatch(place -> place.standing() == Standing.BENCHED)) {
            return List.of();
        }
        if (inUse.size() > 1 && !places.isEmpty() && places.getFirst().standing() == Standing.READY) {
            primaries.best(places.getFirst().node(), inUse);
        }
        return places.stream().map(Place::node).toList();
    }

    /** Whether some node could answer, but with more than the pool reads. */
    boolean tooLarge(RpcCall<?> call) {
        return nodes.all().stream().anyMatch(node -> node.tooLarge(call));
    }

    private record Place(Node node, Standing standing, int credits, int turn, long queueMs) {
        /** Sorting is stable: what compares equal keeps the order of the settings. */
        private static final Comparator<Place> BEST_FIRST = Comparator.comparingInt(Place::tier)
                .thenComparing(Place::standing)
                .thenComparing(place -> place.node().role())
                .thenComparingLong(Place::busyFor)
                .thenComparingInt(Place::credits)
                .thenComparingInt(Place::turn);

        private int tier() {
            return switch (standing) {
                case READY, LATE, BUSY -> node.role() == Role.LAST_RESORT ? 1 : 0;
                case ASTRAY -> 2;
                case BENCHED, UNABLE -> 3;
            };
        }

        private long busyFor() {
            return standing == Standing.BUSY ? queueMs : 0;
        }
    }
}
