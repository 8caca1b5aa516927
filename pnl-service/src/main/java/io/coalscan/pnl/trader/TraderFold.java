package io.coalscan.pnl.trader;

import static java.math.BigInteger.ZERO;

import io.coalscan.pnl.price.SolUsd;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One owner's movements become its part in the token. */
public final class TraderFold {
    private final SolUsd prices;
    private final Map<Reading, Gains> sol = new HashMap<>();
    private final Map<Reading, Gains> usd = new HashMap<>();
    private final TradeSums trades = new TradeSums();
    private final HoldTime holding = new HoldTime();
    private BigInteger received = ZERO;
    private BigInteger sent = ZERO;
    private BigInteger held = ZERO;
    private int washes;
    private int arbitrages;
    private boolean complete = true;
    private boolean estimated;

    private TraderFold(SolUsd prices) {
        this.prices = prices;
        for (var reading : Reading.all()) {
            sol.put(reading, new Gains(reading.mode(), reading.method()));
            usd.put(reading, new Gains(reading.mode(), reading.method()));
        }
    }

    /**
     * @param movements all of the owner's, in any order
     * @return the same for every order of the movements
     */
    public static Trader fold(String owner, List<Moved> movements, SolUsd prices) {
        var fold = new TraderFold(prices);
        ChainOrder.of(movements).forEach(fold::add);
        return fold.result(owner);
    }

    private void add(List<Moved> transaction) {
        complete &= ChainOrder.before(transaction).equals(held);
        var trip = RoundTrip.of(transaction);
        switch (trip.kind()) {
            case NONE -> {}
            case WASH -> washes++;
            case ARBITRAGE -> arbitrages++;
        }
        trip.rest().forEach(this::add);
        holding.at(transaction.getFirst().entry().time(), held);
    }

    private void add(Moved moved) {
        var entry = moved.entry();
        var amount = entry.amount();
        held = held.add(entry.delta());
        switch (entry.side()) {
            case BUY -> {
                var paid = trade(moved);
                each(paid, (gains, money) -> gains.bought(amount, money));
            }
            case SELL -> {
                var brought = trade(moved);
                each(brought, (gains, money) -> gains.sold(amount, money));
            }
            case TRANSFER_IN -> {
                received = received.add(amount);
                var market = moved.market();
                var worth = market == null ? Money.UNKNOWN : Money.worth(amount, market, prices);
                each(worth, (gains, money) -> gains.received(amount, money));
            }
            case TRANSFER_OUT -> {
                sent = sent.add(amount);
                each(Money.UNKNOWN, (gains, money) -> gains.sent(amount));
            }
            case FUND -> {}
        }
    }

    private Money trade(Moved moved) {
        var money = Money.of(moved.entry(), prices);
        estimated |= money.estimated();
        trades.add(moved, money);
        return money;
    }

    private void each(Money money, BiConsumer<Gains, @Nullable BigInteger> what) {
        sol.values().forEach(gains -> what.accept(gains, money.lamports()));
        usd.values().forEach(gains -> what.accept(gains, money.microUsd()));
    }

    private Trader result(String owner) {
        return new Trader(
                owner,
                trades.sum(),
                received,
                sent,
                held,
                washes,
                arbitrages,
                holding.ended(),
                holding.since(),
                complete,
                estimated,
                now(sol),
                trades.pricedInUsd() ? now(usd) : null);
    }

    private static Map<Reading, Gain> now(Map<Reading, Gains> gains) {
        var now = new HashMap<Reading, Gain>();
        gains.forEach((reading, soFar) -> now.put(reading, soFar.now()));
        return Map.copyOf(now);
    }
}
