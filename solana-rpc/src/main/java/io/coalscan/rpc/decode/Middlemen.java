package io.coalscan.rpc.decode;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the owners through which value only passes: accounts of routers, and keepers who carry out somebody else's order. */
final class Middlemen {
    private final Scene scene;
    private final Set<String> pools = new HashSet<>();
    private final Set<String> keepers = new HashSet<>();
    private final Map<String, Map<String, BigInteger>> in = new HashMap<>();
    private final Map<String, Map<String, BigInteger>> out = new HashMap<>();

    Middlemen(Scene scene, List<Flow> flows, Collection<Hop> hops) {
        this.scene = scene;
        for (Hop hop : hops) {
            pools.add(hop.poolIn());
            pools.add(hop.poolOut());
        }
        for (Flow flow : flows) {
            if (flow.exchangeable() && !flow.from().equals(flow.to()) && !scene.isTip(flow.to())) {
                in.computeIfAbsent(flow.to(), o -> new HashMap<>())
                        .merge(flow.mint(), flow.received(), BigInteger::add);
                out.computeIfAbsent(flow.from(), o -> new HashMap<>()).merge(flow.mint(), flow.sent(), BigInteger::add);
            }
        }
        for (Flow flow : flows) {
            if (isOrderOf(flow.from(), flow.to(), flow)) {
                keepers.add(flow.to());
            } else if (isOrderOf(flow.to(), flow.from(), flow)) {
                keepers.add(flow.from());
            }
        }
    }

    boolean passesOn(String owner, String mint) {
        if (keepers.contains(owner)) {
            return true;
        }
        return !scene.signed(owner) && !pools.contains(owner) && both(owner, mint);
    }

    /** A signer who spends nothing of its own on what somebody else's account gave or gets: it carries out an order. */
    private boolean isOrderOf(String other, String signer, Flow flow) {
        return !pools.isEmpty()
                && flow.kind() == Flow.Kind.TOKEN
                && scene.signed(signer)
                && !scene.signed(other)
                && !pools.contains(other)
                && !both(other, flow.mint())
                && both(signer, flow.mint())
                && spendsNothing(signer);
    }

    private boolean both(String owner, String mint) {
        return amount(in, owner, mint).signum() > 0 && amount(out, owner, mint).signum() > 0;
    }

    private boolean spendsNothing(String signer) {
        return out.getOrDefault(signer, Map.of()).entrySet().stream()
                .allMatch(spent -> spent.getValue().compareTo(amount(in, signer, spent.getKey())) <= 0);
    }

    private static BigInteger amount(Map<String, Map<String, BigInteger>> of, String owner, String mint) {
        return of.getOrDefault(owner, Map.of()).getOrDefault(mint, BigInteger.ZERO);
    }
}
