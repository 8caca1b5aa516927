package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What each owner gained and lost over some flows. */
final class Legs {
    final List<Flow> flows;
    private final Map<String, Map<String, BigInteger>> nets = new LinkedHashMap<>();

    Legs(List<Flow> flows) {
        this.flows = flows;
        for (Flow flow : flows) {
            if (!flow.from().equals(flow.to())) {
                add(flow.to(), flow.mint(), flow.received());
                add(flow.from(), flow.mint(), flow.sent().negate());
            }
        }
    }

    private void add(String owner, String mint, BigInteger amount) {
        nets.computeIfAbsent(owner, o -> new LinkedHashMap<>()).merge(mint, amount, BigInteger::add);
    }

    BigInteger net(String owner, String mint) {
        return nets.getOrDefault(owner, Map.of()).getOrDefault(mint, BigInteger.ZERO);
    }

    /** Owners that gained one mint and lost another. */
    Set<String> twoSided() {
        Set<String> found = new LinkedHashSet<>();
        nets.forEach((owner, mints) -> {
            if (gained(owner) != null && lost(owner) != null) {
                found.add(owner);
            }
        });
        return found;
    }

    @Nullable
    String gained(String owner) {
        return pick(owner, amount -> amount.signum() > 0);
    }

    @Nullable
    String lost(String owner) {
        return pick(owner, amount -> amount.signum() < 0);
    }

    /** SOL only when there is nothing else: it also moves for fees. */
    private @Nullable String pick(String owner, Predicate<BigInteger> wanted) {
        String sol = null;
        for (var entry : nets.getOrDefault(owner, Map.of()).entrySet()) {
            if (wanted.test(entry.getValue())) {
                if (!entry.getKey().equals(Programs.WRAPPED_SOL)) {
                    return entry.getKey();
                }
                sol = entry.getKey();
            }
        }
        return sol;
    }

    /** The largest flow of a mint into an owner, or out of it. */
    @Nullable
    Flow largest(String mint, String owner, boolean into) {
        Flow found = null;
        for (Flow flow : flows) {
            boolean fits = flow.mint().equals(mint)
                    && (into ? flow.to() : flow.from()).equals(owner)
                    && !flow.from().equals(flow.to());
            if (fits && (found == null || flow.sent().compareTo(found.sent()) > 0)) {
                found = flow;
            }
        }
        return found;
    }
}
