package io.coalscan.local.chaos;

import io.coalscan.sim.SimNode;
import io.coalscan.sim.fault.Faults;
import java.util.Comparator;
import java.util.List;

/** Of some nodes the one that is asked most, which closes every connection unanswered until it is healed. */
record CutNode(List<SimNode> nodes, Faults healthy) {

    CutNode(List<SimNode> nodes) {
        this(nodes, nodes.getFirst().faults());
    }

    void cut() {
        nodes.stream()
                .max(Comparator.comparingLong(node -> node.stats().roundTrips()))
                .orElseThrow()
                .faults(Faults.NONE.dead(true));
    }

    void heal() {
        nodes.forEach(node -> node.faults(healthy));
    }
}
