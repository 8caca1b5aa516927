package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins hops that one token other than SOL or a stable coin only passes through: what counts is what went in and what came out. A route that
 * ends in the mint that it began with is arbitrage, and no trade.
 */
final class Routes {
    /** Of what a hop gave, at most this share may stay behind as dust. */
    private static final BigInteger DUST = BigInteger.valueOf(50);

    private final List<Part> parts;
    private final Set<Hop> hops;
    private final List<TradeBook.Aside> dust = new ArrayList<>();

    private Routes(List<Part> parts, Collection<Hop> hops) {
        this.parts = new ArrayList<>(parts);
        this.hops = new LinkedHashSet<>(
                hops.stream().sorted(Comparator.comparingInt(Hop::at)).toList());
    }

    record Result(List<Part> parts, Set<Hop> hops, List<TradeBook.Aside> dust) {}

    static Result join(List<Part> parts, Collection<Hop> hops) {
        var routes = new Routes(parts, hops);
        while (routes.joinOne()) {
            continue;
        }
        return new Result(routes.parts, routes.hops, routes.dust);
    }

    private boolean joinOne() {
        for (Hop first : hops) {
            Hop next = next(first);
            boolean circle = next != null && next.mintOut().equals(first.mintIn());
            if (next != null && next != first && (circle || onlyPasses(first, next))) {
                replace(first, next, circle);
                return true;
            }
        }
        return false;
    }

    /** SOL and stable coins in between are a price, unless they are at both ends too. */
    private static boolean onlyPasses(Hop first, Hop next) {
        return !Programs.isQuote(first.mintOut())
                || Programs.isQuote(first.mintIn()) && Programs.isQuote(next.mintOut());
    }

    /** The only hop that takes nearly all of what this one gave, and takes it from nobody else. */
    private @Nullable Hop next(Hop first) {
        Hop next = null;
        BigInteger stays = BigInteger.ZERO;
        BigInteger passes = BigInteger.ZERO;
        for (Part part : parts) {
            if (part.fromHop() == first && part.mint().equals(first.mintOut())) {
                Hop into = part.toHop();
                if (into == null) {
                    stays = stays.add(part.received());
                } else if (next == null || next == into) {
                    next = into;
                    passes = passes.add(part.sent());
                } else {
                    return null;
                }
            }
        }
        if (next == null || stays.multiply(DUST).compareTo(passes) > 0 || !hops.contains(next)) {
            return null;
        }
        for (Part part : parts) {
            if (part.toHop() == next && part.fromHop() != first && part.mint().equals(first.mintOut())) {
                return null;
            }
        }
        return next.mintIn().equals(first.mintOut()) ? next : null;
    }

    private void replace(Hop first, Hop next, boolean circle) {
        Hop joined = first.joinedWith(next);
        List<Part> kept = new ArrayList<>(parts.size());
        for (Part part : parts) {
            boolean between = part.fromHop() == first && part.mint().equals(first.mintOut());
            if (between && part.toHop() == null) {
                dust.add(new TradeBook.Aside(
                        part.flow().at(), part.from(), part.to(), part.mint(), part.received(), false));
            } else if (!between) {
                Part renamed = part.renamed(first, joined).renamed(next, joined);
                if (!circle || renamed.fromHop() != joined && renamed.toHop() != joined) {
                    kept.add(renamed);
                }
            }
        }
        parts.clear();
        parts.addAll(kept);
        hops.remove(first);
        hops.remove(next);
        if (!circle) {
            hops.add(joined);
        }
    }
}
