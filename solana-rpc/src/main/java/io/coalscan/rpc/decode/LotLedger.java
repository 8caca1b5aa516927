package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows value first in, first out through those who only pass it on, and through a user's own account between two pools of one route: what is
 * left is who really gave what to whom.
 */
final class LotLedger {
    private record Key(String owner, String mint) {}

    /** Something received that is not yet known to stay. */
    private static final class Lot {
        private final Flow flow;
        private final @Nullable Hop hop;
        private final String from;
        private final int top;
        private BigInteger left;

        private Lot(Flow flow, @Nullable Hop hop, String from, int top, BigInteger left) {
            this.flow = flow;
            this.hop = hop;
            this.from = from;
            this.top = top;
            this.left = left;
        }
    }

    private final Scene scene;
    private final HopFinder.Found found;
    private final Middlemen middlemen;
    private final Map<Key, Deque<Lot>> lots = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private LotLedger(Scene scene, HopFinder.Found found) {
        this.scene = scene;
        this.found = found;
        this.middlemen = new Middlemen(scene, found.flows(), found.claimed().values());
    }

    static List<Part> parts(Scene scene, HopFinder.Found found) {
        var ledger = new LotLedger(scene, found);
        for (Flow flow : found.flows()) {
            if (flow.exchangeable() && !flow.from().equals(flow.to())) {
                ledger.follow(flow);
            }
        }
        ledger.lots.forEach((key, left) -> left.forEach(lot -> ledger.settle(key.owner(), lot)));
        return ledger.parts;
    }

    private void follow(Flow flow) {
        Hop hop = found.claimed().get(flow);
        if (hop != null && hop.isPool(flow.from())) {
            boolean feeOfQuote = flow.mint().equals(hop.quote()) && !flow.to().equals(hop.receiver());
            if (!hop.isPool(flow.to()) && !feeOfQuote) {
                arrive(flow, hop, flow.from(), flow.received());
            }
            return;
        }
        boolean paysFee =
                hop != null && flow.mint().equals(hop.quote()) && !flow.to().equals(hop.receiver());
        Hop into = hop != null && (hop.isPool(flow.to()) || paysFee) ? hop : null;
        BigInteger left = flow.sent();
        int top = scene.topOf(flow.at());
        boolean passes = middlemen.passesOn(flow.from(), flow.mint());
        Deque<Lot> from = lots.getOrDefault(new Key(flow.from(), flow.mint()), new ArrayDeque<>());
        for (Iterator<Lot> iterator = from.iterator(); iterator.hasNext() && left.signum() > 0; ) {
            Lot lot = iterator.next();
            if (passes || into != null && isStep(lot, into, top, left)) {
                BigInteger amount = lot.left.min(left);
                lot.left = lot.left.subtract(amount);
                left = left.subtract(amount);
                depart(flow, lot.hop, lot.from, into, amount);
                if (lot.left.signum() == 0) {
                    iterator.remove();
                }
            }
        }
        if (left.signum() > 0) {
            depart(flow, null, flow.from(), into, left);
        }
    }

    /** Whether a user only passes on what one pool gave to another: inside one call, or all of it, or a mint that is no more than a price. */
    private static boolean isStep(Lot lot, Hop into, int top, BigInteger amount) {
        return lot.hop != null
                && !lot.hop.samePool(into)
                && (lot.top == top || lot.left.equals(amount) || Programs.isQuote(lot.flow.mint()));
    }

    private void depart(Flow flow, @Nullable Hop fromHop, String from, @Nullable Hop into, BigInteger sent) {
        if (into != null) {
            parts.add(new Part(flow, fromHop, from, into, flow.to(), sent, received(flow, sent), false));
        } else {
            arrive(flow, fromHop, from, sent);
        }
    }

    private void arrive(Flow flow, @Nullable Hop fromHop, String from, BigInteger sent) {
        BigInteger received = fromHop != null && fromHop.isPool(flow.from()) ? sent : received(flow, sent);
        if (middlemen.passesOn(flow.to(), flow.mint()) || fromHop != null) {
            lots.computeIfAbsent(new Key(flow.to(), flow.mint()), k -> new ArrayDeque<>())
                    .add(new Lot(flow, fromHop, from, scene.topOf(flow.at()), received));
        } else if (!from.equals(flow.to())) {
            parts.add(new Part(flow, null, from, null, flow.to(), sent, received, false));
        }
    }

    private void settle(String owner, Lot lot) {
        if (!lot.from.equals(owner)) {
            boolean stranded = middlemen.passesOn(owner, lot.flow.mint());
            parts.add(new Part(lot.flow, lot.hop, lot.from, null, owner, lot.left, lot.left, stranded));
        }
    }

    /** What arrives of a share of a flow from which Token-2022 withholds. */
    private static BigInteger received(Flow flow, BigInteger sent) {
        return flow.sent().equals(flow.received())
                ? sent
                : sent.multiply(flow.received()).divide(flow.sent());
    }
}
