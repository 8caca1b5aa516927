package io.coalscan.rpc.decode;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what went from and to pools into trades of owners, and what their routes gave to others into transfers. */
final class TradeBook {
    /** A transfer that a trade implies: a share kept by a router, or tokens released from an order's account before they are sold. */
    record Aside(int at, String from, String to, String mint, BigInteger amount, boolean bothSides) {}

    private static final int LONGEST_ROUTE = 8;

    private final Scene scene;
    private final List<Part> parts;
    private final List<Trade> trades = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();

    private TradeBook(Scene scene, List<Part> parts) {
        this.scene = scene;
        this.parts = parts;
    }

    record Result(List<Trade> trades, List<Aside> asides) {}

    static Result of(Scene scene, Routes.Result routes) {
        var book = new TradeBook(scene, routes.parts());
        book.asides.addAll(routes.dust());
        routes.hops().forEach(book::read);
        book.dropArbitrage();
        return new Result(book.trades, book.asides);
    }

    private void read(Hop hop) {
        String quote = hop.quote();
        if (!quote.equals(hop.mintOut())) {
            buy(hop, hop.mintOut());
        }
        if (!quote.equals(hop.mintIn())) {
            sell(hop, hop.mintIn());
        }
    }

    private void buy(Hop hop, String mint) {
        List<Part> bought = new ArrayList<>();
        BigInteger through = BigInteger.ZERO;
        for (Part part : parts) {
            if (part.fromHop() == hop && part.mint().equals(mint)) {
                if (part.toHop() == null) {
                    bought.add(part);
                } else {
                    through = through.add(part.sent());
                }
            }
        }
        Part main = largest(bought.stream().filter(part -> !part.stranded()).toList());
        if (main == null) {
            main = largest(
                    bought.stream().filter(part -> scene.signed(part.to())).toList());
        }
        if (main == null || scene.isPoolAuthority(main.to())) {
            bought.forEach(part ->
                    asides.add(new Aside(part.flow().at(), part.from(), part.to(), mint, part.received(), false)));
            return;
        }
        BigInteger own = BigInteger.ZERO;
        BigInteger all = BigInteger.ZERO;
        for (Part part : bought) {
            all = all.add(part.received());
            if (part.to().equals(main.to())) {
                own = own.add(part.received());
            } else {
                asides.add(new Aside(part.flow().at(), main.to(), part.to(), mint, part.received(), false));
            }
        }
        add(hop, main, main.to(), true, own, all, through);
    }

    private void sell(Hop hop, String mint) {
        List<Part> sold = new ArrayList<>();
        BigInteger through = BigInteger.ZERO;
        for (Part part : parts) {
            if (part.toHop() == hop && part.mint().equals(mint)) {
                if (part.fromHop() == null) {
                    sold.add(part);
                } else {
                    through = through.add(part.sent());
                }
            }
        }
        Part main = largest(sold);
        if (main == null) {
            return;
        }
        String seller = seller(hop, main);
        BigInteger all = BigInteger.ZERO;
        for (Part part : sold) {
            all = all.add(part.sent());
            if (!part.from().equals(seller)) {
                asides.add(new Aside(part.flow().at(), part.from(), seller, mint, part.sent(), true));
            }
        }
        add(hop, main, seller, false, all, all, through);
    }

    private void add(
            Hop hop, Part main, String owner, boolean buy, BigInteger own, BigInteger all, BigInteger through) {
        BigInteger whole = all.add(through);
        BigInteger leg = hop.quote().isEmpty() ? BigInteger.ZERO : share(hop.quoteLeg(), all, whole);
        Trade trade = null;
        for (Trade other : trades) {
            trade = other.sameRoute(owner, main.mint(), buy, hop) ? other : trade;
        }
        if (trade == null) {
            trade = new Trade(main.flow().at(), owner, main.mint(), buy, hop);
            trades.add(trade);
        }
        trade.add(hop, own, leg, share(hop.fee(), all, whole));
        if (scene.signed(hop.poolIn()) && hop.poolIn().equals(hop.poolOut())) {
            trades.add(trade.mirrored());
        }
    }

    private static BigInteger share(BigInteger of, BigInteger part, BigInteger whole) {
        return part.equals(whole) ? of : of.multiply(part).divide(whole);
    }

    /** The first of several. */
    private static @Nullable Part largest(List<Part> parts) {
        Part found = null;
        for (Part part : parts) {
            if (found == null || part.sent().compareTo(found.sent()) > 0) {
                found = part;
            }
        }
        return found;
    }

    /** Who sells: whoever gave the tokens, unless a program's account gave them and the proceeds went to somebody. */
    private String seller(Hop hop, Part main) {
        String giver = main.from();
        if (scene.signed(giver) || scene.onCurve(giver)) {
            return giver;
        }
        String gets = beneficiary(hop, 0);
        return gets == null ? giver : gets;
    }

    private @Nullable String beneficiary(Hop hop, int depth) {
        Part best = null;
        for (Part part : parts) {
            if (part.fromHop() == hop
                    && part.mint().equals(hop.mintOut())
                    && (best == null || part.received().compareTo(best.received()) > 0)) {
                best = part;
            }
        }
        if (best == null || depth == LONGEST_ROUTE) {
            return null;
        }
        Hop next = best.toHop();
        return next == null ? best.to() : beneficiary(next, depth + 1);
    }

    private void dropArbitrage() {
        List<Trade> undone = new ArrayList<>();
        for (Trade trade : trades) {
            for (Trade other : trades) {
                if (trade.undoes(other)) {
                    undone.add(trade);
                }
            }
        }
        trades.removeAll(undone);
    }
}
