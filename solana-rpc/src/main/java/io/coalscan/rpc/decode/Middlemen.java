package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
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
        return !scene.signed(owner)
                && !pools.contains(owner)
                && amount(in, owner, mint).signum() > 0
                && amount(out, owner, mint).signum() > 0;
    }

    /** A signer who ends with none of the token that somebody else's account gave or got, and spent nothing of its own on it. */
    private boolean isOrderOf(String other, String signer, Flow flow) {
        if (pools.isEmpty()
                || Programs.isQuote(flow.mint())
                || flow.kind() != Flow.Kind.TOKEN
                || !scene.signed(signer)
                || scene.signed(other)
                || pools.contains(other)
                || other.equals(signer)) {
            return false;
        }
        BigInteger got = amount(in, signer, flow.mint());
        return got.signum() > 0 && got.equals(amount(out, signer, flow.mint())) && spendsNothing(signer);
    }

    private boolean spendsNothing(String signer) {
        for (String quote : List.of(Programs.WRAPPED_SOL, Programs.USDC, Programs.USDT)) {
            if (amount(out, signer, quote).compareTo(amount(in, signer, quote)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static BigInteger amount(Map<String, Map<String, BigInteger>> of, String owner, String mint) {
        return of.getOrDefault(owner, Map.of()).getOrDefault(mint, BigInteger.ZERO);
    }
}
