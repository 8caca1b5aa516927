package io.coalscan.wallet.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which wallets count as one: those that share a first funder who links, that funded each other, or that sent each other SOL.
 *
 * @param numbers from 1, in the order in which the wallets were named
 * @param links why wallets count as one
 * @param unknown wallets whose funder is not known: each counts as its own unless something else links it
 */
record Entities(Map<String, Integer> numbers, List<Link> links, List<String> unknown) {

    enum Kind {
        /** They share their first funder. */
        FUNDER,
        /** One sent the other its first SOL. */
        FUNDED,
        /** One sent the other SOL. */
        TRANSFER
    }

    /**
     * @param address the shared funder
     * @param signature of the transfer
     */
    record Link(
            Kind kind,
            List<String> wallets,
            @Nullable String address,
            @Nullable String signature) {}

    record Transfer(String from, String to, String signature) {}

    /**
     * @param funders by wallet; a wallet that is missing has one that is not known
     * @param stops funders that link nobody: exchanges and services
     */
    static Entities of(
            Collection<String> wallets,
            Map<String, String> funders,
            Set<String> stops,
            Collection<Transfer> transfers) {
        var found = new Finding(wallets);
        var byFunder = new TreeMap<String, List<String>>();
        for (var wallet : wallets) {
            var funder = funders.get(wallet);
            if (funder != null && !stops.contains(funder)) {
                byFunder.computeIfAbsent(funder, unseen -> new ArrayList<>()).add(wallet);
            }
        }
        byFunder.forEach((funder, funded) -> {
            if (funded.size() > 1) {
                found.join(new Link(Kind.FUNDER, List.copyOf(funded), funder, null));
            }
            if (wallets.contains(funder)) {
                funded.forEach(wallet -> found.join(new Link(Kind.FUNDED, List.of(funder, wallet), funder, null)));
            }
        });
        transfers.forEach(
                sent -> found.join(new Link(Kind.TRANSFER, List.of(sent.from(), sent.to()), null, sent.signature())));
        var unknown = new TreeSet<>(wallets);
        unknown.removeAll(funders.keySet());
        return new Entities(found.numbers(), List.copyOf(found.links), List.copyOf(unknown));
    }

    int count() {
        return Set.copyOf(numbers.values()).size();
    }

    /** Union of sets by their first member. */
    private static final class Finding {
        private final List<String> wallets;
        private final Map<String, String> parents = new HashMap<>();
        private final List<Link> links = new ArrayList<>();

        Finding(Collection<String> wallets) {
            this.wallets = List.copyOf(wallets);
        }

        void join(Link link) {
            var first = root(link.wallets().getFirst());
            for (var wallet : link.wallets()) {
                var root = root(wallet);
                if (!root.equals(first)) {
                    parents.put(root, first);
                }
            }
            links.add(link);
        }

        private String root(String wallet) {
            var at = wallet;
            for (var next = parents.get(at); next != null; next = parents.get(at)) {
                at = next;
            }
            return at;
        }

        Map<String, Integer> numbers() {
            var roots = new HashMap<String, Integer>();
            var numbers = new HashMap<String, Integer>();
            for (var wallet : wallets) {
                numbers.put(wallet, roots.computeIfAbsent(root(wallet), unseen -> roots.size() + 1));
            }
            return Map.copyOf(numbers);
        }
    }
}
