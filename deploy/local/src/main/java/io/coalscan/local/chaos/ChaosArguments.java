package io.coalscan.local.chaos;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the user asked for.
 *
 * @param containers whether the fleet is that of docker-compose.yml
 * @param names of disturbances; none for all
 */
record ChaosArguments(boolean containers, Set<String> names) {
    private static final String CONTAINERS = "--containers";

    /** Names are not what was asked for. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1;

        NotUnderstood(Set<String> unknown, List<String> known) {
            super("not understood: %s; known are %s and %s".formatted(unknown, CONTAINERS, known));
        }
    }

    static ChaosArguments of(List<String> words) {
        var names = new LinkedHashSet<>(words);
        boolean containers = names.remove(CONTAINERS);
        return new ChaosArguments(containers, names);
    }

    boolean wants(String name) {
        return names.isEmpty() || names.contains(name);
    }

    /** In the order of all. */
    List<Disturbance> chosenFrom(List<Disturbance> all) throws NotUnderstood {
        var known = all.stream().map(Disturbance::name).toList();
        var unknown = new LinkedHashSet<>(names);
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new NotUnderstood(unknown, known);
        }
        return all.stream().filter(each -> wants(each.name())).toList();
    }
}
