package io.coalscan.scan.assemble;

import io.coalscan.model.api.Bundle;
import io.coalscan.model.event.FoundBundle;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who is linked with whom, seen from one wallet. */
final class Links {
    /** Most points first, ties by id. */
    private static final Comparator<FoundBundle> BY_POINTS =
            Comparator.comparing(FoundBundle::detectionScore).reversed().thenComparing(FoundBundle::bundleId);

    private final List<FoundBundle> bundles;
    private final Map<String, Set<String>> connected = new HashMap<>();
    private final Map<String, String> bundleOf = new HashMap<>();

    Links(List<FoundBundle> found) {
        bundles = found.stream().sorted(BY_POINTS).toList();
        for (var bundle : bundles) {
            for (var wallet : bundle.wallets()) {
                bundleOf.putIfAbsent(wallet, bundle.bundleId());
                connected.computeIfAbsent(wallet, none -> new TreeSet<>()).addAll(bundle.wallets());
            }
        }
        connected.forEach((wallet, others) -> others.remove(wallet));
    }

    List<FoundBundle> bundles() {
        return bundles;
    }

    /** The other members of all its bundles, sorted. */
    List<String> connectedTo(String wallet) {
        return List.copyOf(connected.getOrDefault(wallet, Set.of()));
    }

    /** The bundle with most points that it belongs to. */
    @Nullable
    String bundleOf(String wallet) {
        return bundleOf.get(wallet);
    }

    Set<String> wallets() {
        return connected.keySet();
    }

    /** Wallets that are linked directly or through others, by the first of them; wallets without links are left out. */
    SequencedMap<String, Set<String>> groups() {
        var groups = new LinkedHashMap<String, Set<String>>();
        var seen = new TreeSet<String>();
        for (var start : new TreeSet<>(connected.keySet())) {
            if (seen.contains(start)) {
                continue;
            }
            var group = new TreeSet<String>();
            reach(start, group);
            seen.addAll(group);
            groups.put(start, group);
        }
        return groups;
    }

    private void reach(String start, Set<String> group) {
        var open = new ArrayDeque<String>(List.of(start));
        while (!open.isEmpty()) {
            var wallet = open.pop();
            if (group.add(wallet)) {
                open.addAll(connected.getOrDefault(wallet, Set.of()));
            }
        }
    }

    List<Bundle> asSeenByCallers(Map<Long, Long> blockHeights, long detectedAt) {
        return bundles.stream()
                .map(bundle -> new Bundle(
                        bundle.bundleId(),
                        bundle.type(),
                        bundle.wallets(),
                        bundle.supplyPercentage(),
                        bundle.detectionScore(),
                        bundle.slot() == null ? null : blockHeights.get(bundle.slot()),
                        bundle.slot(),
                        bundle.funder(),
                        detectedAt,
                        bundle.windowStart(),
                        bundle.windowEnd(),
                        bundle.signatures(),
                        bundle.expectedByChance(),
                        bundle.coSigned()))
                .toList();
    }
}
