package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each owner paid in lamports besides the legs of its trades. Told once per transaction and owner. */
final class Costs {
    private final Scene scene;
    private final Map<String, Long> tips = new HashMap<>();
    private final Map<String, Long> others = new HashMap<>();

    Costs(Scene scene, HopFinder.Found found, List<Part> parts, List<Trade> trades) {
        this.scene = scene;
        for (Flow flow : found.flows()) {
            if (flow.kind() == Flow.Kind.DEPOSIT) {
                add(others, flow.from(), flow.sent());
            }
        }
        for (Part part : parts) {
            if (part.transfer() && part.mint().equals(Programs.WRAPPED_SOL)) {
                if (scene.isTip(part.to())) {
                    add(tips, part.from(), part.sent());
                } else if (part.flow().kind() != Flow.Kind.TOKEN || trades(trades, part.from())) {
                    add(others, part.from(), part.sent());
                }
            }
        }
        for (Trade trade : trades) {
            if (trade.quote.equals(Programs.WRAPPED_SOL)) {
                add(others, trade.owner, trade.besides);
            }
            addShareOfOthers(trade, parts);
        }
        trades.stream()
                .map(trade -> trade.owner)
                .distinct()
                .forEach(owner -> add(
                        others, owner, BigInteger.valueOf(-found.unexplained().getOrDefault(owner, 0L))));
    }

    /** A router may take its share of the proceeds on their way from the pool. */
    private void addShareOfOthers(Trade trade, List<Part> parts) {
        if (trade.buy || !trade.quote.equals(Programs.WRAPPED_SOL)) {
            return;
        }
        BigInteger kept = BigInteger.ZERO;
        BigInteger given = BigInteger.ZERO;
        for (Part part : parts) {
            if (part.fromHop() != null
                    && part.toHop() == null
                    && trade.took(part.fromHop())
                    && part.mint().equals(trade.quote)) {
                if (part.to().equals(trade.owner)) {
                    kept = kept.add(part.received());
                } else {
                    given = given.add(part.received());
                }
            }
        }
        if (kept.compareTo(given) > 0) {
            add(others, trade.owner, given);
        }
    }

    private static boolean trades(List<Trade> trades, String owner) {
        return trades.stream().anyMatch(trade -> trade.owner.equals(owner));
    }

    private static void add(Map<String, Long> to, String owner, BigInteger lamports) {
        to.merge(owner, lamports.longValue(), Long::sum);
    }

    Movement.Fees of(String owner, BigInteger venue) {
        return new Movement.Fees(
                owner.equals(scene.feePayer()) ? scene.raw.fee : 0,
                venue,
                tips.getOrDefault(owner, 0L),
                scene.flows.rent().getOrDefault(owner, 0L),
                others.getOrDefault(owner, 0L) + scene.flows.foreignRent().getOrDefault(owner, 0L));
    }
}
