package io.coalscan.pnl.smart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a wallet is, judged by what it does alone, over all of its tokens, known whole or not.
 *
 * @param why every rule that it meets, with what was measured and against what
 */
public record Verdict(Behaviour behaviour, List<Why> why) {
    /** Round trips inside one transaction, of all trades, in percent; and so many at least. */
    static final double ROUND_TRIPS = 20;

    static final int LEAST_ROUND_TRIPS = 3;
    /** Nobody decides to sell in less; over at least two tokens. */
    static final long SECONDS_MILLIS = 30_000;

    static final int LEAST_HELD = 2;
    /** Trades per token. */
    static final double MANY_TRADES = 100;

    static final double FREQUENT_TRADES = 50;
    /** Of buys and sells the fewer by the more. */
    static final double BOTH_SIDES = 0.5;
    /** What is left over, of what was turned over, in percent. */
    static final double SMALL_INVENTORY = 10;

    public Verdict {
        why = List.copyOf(why);
    }

    public enum Behaviour {
        TRADER,
        /** A machine that trades for itself. */
        BOT,
        /** Keeps both sides of a market and little of the token. */
        MARKET_MAKER
    }

    public enum Rule {
        /** Buys and sells much, about as much of one as of the other, and is left with little. */
        TWO_SIDED,
        /** Round trips between pools. */
        ARBITRAGE,
        /** Round trips with one pool. */
        WASHES,
        /** Sells within seconds. */
        SECONDS,
        /** More trades per token than anybody makes by hand. */
        TRADES
    }

    public record Why(Rule rule, double value, double limit) {}

    static Verdict of(List<TokenPart> parts) {
        var why = new ArrayList<Why>();
        int trades = parts.stream().mapToInt(TokenPart::trades).sum();
        double perToken = parts.isEmpty() ? 0 : (double) trades / parts.size();
        var inventory = perToken >= FREQUENT_TRADES ? inventory(parts) : null;
        if (inventory != null && inventory <= SMALL_INVENTORY) {
            why.add(new Why(Rule.TWO_SIDED, inventory, SMALL_INVENTORY));
        }
        roundTrips(why, Rule.ARBITRAGE, count(parts, TokenPart::arbitrages), trades);
        roundTrips(why, Rule.WASHES, count(parts, TokenPart::washes), trades);
        seconds(why, parts);
        if (perToken > MANY_TRADES) {
            why.add(new Why(Rule.TRADES, perToken, MANY_TRADES));
        }
        return new Verdict(behaviour(why), why);
    }

    /** Who keeps a market trades often by necessity; round trips and sales within seconds are no market maker's. */
    private static Behaviour behaviour(List<Why> why) {
        var rules = why.stream().map(Why::rule).toList();
        if (rules.isEmpty()) {
            return Behaviour.TRADER;
        }
        boolean machine = rules.contains(Rule.ARBITRAGE) || rules.contains(Rule.WASHES) || rules.contains(Rule.SECONDS);
        return rules.contains(Rule.TWO_SIDED) && !machine ? Behaviour.MARKET_MAKER : Behaviour.BOT;
    }

    /** What is left of what went through, in percent; null where it is one-sided or some trade has no price. */
    private static @Nullable Double inventory(List<TokenPart> parts) {
        int buys = count(parts, TokenPart::buys);
        int sells = count(parts, TokenPart::sells);
        var bought = sum(parts, TokenPart::boughtLamports);
        var sold = sum(parts, TokenPart::soldLamports);
        if (Math.min(buys, sells) < BOTH_SIDES * Math.max(buys, sells) || bought == null || sold == null) {
            return null;
        }
        long through = bought + sold;
        return through == 0 ? null : Double.valueOf(100.0 * Math.abs(bought - sold) / through);
    }

    private static void roundTrips(List<Why> why, Rule rule, int trips, int trades) {
        double share = trips == 0 ? 0 : 100.0 * trips / (trips + trades);
        if (trips >= LEAST_ROUND_TRIPS && share >= ROUND_TRIPS) {
            why.add(new Why(rule, share, ROUND_TRIPS));
        }
    }

    private static void seconds(List<Why> why, List<TokenPart> parts) {
        var held = parts.stream()
                .filter(part -> part.sells() > 0 && part.holdMillis() != null)
                .toList();
        var median = Measures.median(held, part -> {
            var hold = part.holdMillis();
            return hold == null ? null : Double.valueOf(hold);
        });
        if (held.size() >= LEAST_HELD && median != null && median < SECONDS_MILLIS) {
            why.add(new Why(Rule.SECONDS, median / 1_000, SECONDS_MILLIS / 1_000.0));
        }
    }

    private static int count(List<TokenPart> parts, ToIntFunction<TokenPart> what) {
        return parts.stream().mapToInt(what).sum();
    }

    private static @Nullable Long sum(List<TokenPart> parts, Function<TokenPart, @Nullable Long> what) {
        var known = parts.stream().map(what).filter(Objects::nonNull).toList();
        return known.size() < parts.size()
                ? null
                : Long.valueOf(known.stream().mapToLong(Long::longValue).sum());
    }
}
