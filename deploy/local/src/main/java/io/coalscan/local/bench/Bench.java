package io.coalscan.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./coalscan bench [start|cold|crowd|cost|public|rpc|calls|cached|edge|alert|traders ...]}: figures of a fleet started as a user starts it, with the simulated node in this process, not
 * in the fleet's. Loopback only; every load is bounded in count.
 */
public final class Bench {
    private Bench() {}

    /** One group of figures; prints as it goes. */
    interface Section {
        void run(Bed bed) throws Exception;
    }

    private static final Map<String, Section> SECTIONS = sections();

    /** Several sections by one name. */
    private static final Map<String, List<String>> GROUPS = Map.of("rpc", List.of("nodes", "peer", "rates"));

    private static Map<String, Section> sections() {
        var sections = new LinkedHashMap<String, Section>();
        sections.put("start", new StartSection());
        sections.put("cold", new ColdSection());
        sections.put("crowd", new CrowdSection());
        sections.put("cost", new CostSection());
        sections.put("public", new PublicNodeSection());
        sections.put("nodes", new NodesSection());
        sections.put("peer", new PeerSection());
        sections.put("rates", new RatesSection());
        sections.put("calls", new CallsSection());
        sections.put("cached", new CachedSection());
        sections.put("edge", new EdgeSection());
        sections.put("alert", new AlertSection());
        sections.put("traders", new TradersSection());
        return sections;
    }

    /** @param arguments sections to run; none for all */
    public static void main(String[] arguments) throws Exception {
        var names = arguments.length == 0 ? List.copyOf(SECTIONS.keySet()) : List.of(arguments);
        var chosen = new LinkedHashMap<String, Section>();
        for (var name : names.stream()
                .flatMap(each -> GROUPS.getOrDefault(each, List.of(each)).stream())
                .toList()) {
            var section = SECTIONS.get(name);
            if (section == null) {
                System.err.println(
                        "unknown section: " + name + "; known are " + SECTIONS.keySet() + " and " + GROUPS.keySet());
                System.exit(2);
                return;
            }
            chosen.put(name, section);
        }
        for (var each : chosen.entrySet()) {
            try (var bed = new Bed(root())) {
                System.out.println("== " + each.getKey());
                each.getValue().run(bed);
            }
        }
    }

    /** The folder of the script, which passes it on. */
    private static Path root() throws IOException {
        return Path.of(System.getProperty("coalscan.root", ".")).toRealPath();
    }
}
