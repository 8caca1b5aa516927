package io.coalscan.scan.read;

import io.coalscan.model.BundleType;
import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.Bundle;
import io.coalscan.model.api.Holder;
import io.coalscan.model.api.WalletLabel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scored holders and funders as points, their links as lines, laid out: the same bundles give the same picture. */
record BundleGraph(List<Node> nodes, List<Edge> edges) {
    /** In larger bundles each wallet is tied to its neighbour and to the first, not to all others. */
    private static final int ALL_PAIRS_UP_TO = 8;

    private static final double SMALLEST = 4;

    /**
     * @param type WALLET, or FUNDER for somebody that only paid
     * @param size grows with the share of the supply
     * @param rank null for a funder that does not hold
     */
    record Node(
            String id,
            String type,
            double x,
            double y,
            double size,
            @Nullable Integer rank,
            @Nullable Double supplyPercentage,
            List<WalletLabelType> labels,
            @Nullable String bundleId) {}

    record Edge(String source, String target, BundleType type, String bundleId) {}

    static BundleGraph of(List<Holder> holders, List<Bundle> bundles) {
        var edges = edges(bundles);
        var scored = new LinkedHashMap<String, Holder>();
        holders.stream().filter(Holder::scored).forEach(holder -> scored.put(holder.walletAddress(), holder));
        var names = new ArrayList<>(scored.keySet());
        edges.stream()
                .map(Edge::source)
                .filter(name -> !scored.containsKey(name))
                .distinct()
                .sorted()
                .forEach(names::add);
        var layout = GraphLayout.of(names, edges);
        var nodes = names.stream().map(name -> node(name, scored, layout)).toList();
        return new BundleGraph(nodes, edges);
    }

    private static Node node(String name, Map<String, Holder> scored, Map<String, GraphLayout.Point> layout) {
        var at = layout.getOrDefault(name, GraphLayout.Point.ORIGIN);
        var holder = scored.get(name);
        return holder == null
                ? new Node(name, "FUNDER", at.x(), at.y(), SMALLEST, null, null, List.of(), null)
                : new Node(
                        name,
                        "WALLET",
                        at.x(),
                        at.y(),
                        SMALLEST + 4 * Math.sqrt(holder.supplyPercentage()),
                        holder.rank(),
                        holder.supplyPercentage(),
                        holder.labels().stream().map(WalletLabel::type).toList(),
                        holder.bundleId());
    }

    private static List<Edge> edges(List<Bundle> bundles) {
        var edges = new ArrayList<Edge>();
        for (var bundle : bundles) {
            var wallets = bundle.walletAddresses();
            if (bundle.funderAddress() != null) {
                wallets.forEach(wallet -> edges.add(edge(bundle.funderAddress(), wallet, bundle)));
            } else {
                pairs(bundle, wallets, edges);
            }
        }
        return edges;
    }

    private static void pairs(Bundle bundle, List<String> wallets, List<Edge> edges) {
        for (int i = 0; i < wallets.size(); i++) {
            for (int j = i + 1; j < wallets.size(); j++) {
                if (wallets.size() <= ALL_PAIRS_UP_TO || i == 0 || j == i + 1) {
                    edges.add(edge(wallets.get(i), wallets.get(j), bundle));
                }
            }
        }
    }

    private static Edge edge(String source, String target, Bundle bundle) {
        return new Edge(source, target, bundle.type(), bundle.bundleId());
    }
}
