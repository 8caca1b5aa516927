package io.coalscan.local.chaos;

import io.coalscan.local.compose.ComposeFleet;
import java.util.Comparator;
import java.util.List;

/** Of some nodes in containers the one that is asked most, chosen when something is done to it, and the same until that is undone. */
final class ContainerNode {
    private final ComposeFleet fleet;
    private final List<String> services;
    private String chosen;

    /** @param services of one container each */
    ContainerNode(ComposeFleet fleet, List<String> services) {
        this.fleet = fleet;
        this.services = services;
        this.chosen = services.getFirst();
    }

    void cut() {
        choose();
        fleet.cut(id(chosen));
    }

    void join() {
        fleet.join(id(chosen), chosen);
    }

    /** Chooses anew. */
    void choose() {
        chosen = services.stream()
                .max(Comparator.comparingLong(service -> fleet.received(id(service))))
                .orElseThrow();
    }

    /** Of the chosen. */
    List<String> ids() {
        return List.of(id(chosen));
    }

    private String id(String service) {
        return fleet.instances(service).getFirst();
    }
}
