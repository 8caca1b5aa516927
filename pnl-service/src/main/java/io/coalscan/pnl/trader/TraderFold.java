package io.coalscan.pnl.trader;

import static java.math.BigInteger.ZERO;

import io.coalscan.pnl.price.SolUsd;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One owner's movements become its part in the token, all at once or slots after slots. */
final class TraderFold {
    private final SolUsd prices;
    private final Map<Reading, Gains> sol = new LinkedHashMap<>();
    private final Map<Reading, Gains> usd = new LinkedHashMap<>();
    private final TradeSums trades;
    private final HoldTime holding;
    private BigInteger received = ZERO;
    private BigInteger sent = ZERO;
    private BigInteger held = ZERO;
    private int washes;
    private int arbitrages;
    private boolean complete = true;
    private boolean estimated;
    private boolean settled = true;

    /** Nothing has happened yet. */
    TraderFold(SolUsd prices) {
        this.prices = prices;
        trades = new TradeSums();
        holding = new HoldTime();
        for (var reading : Reading.all()) {
            sol.put(reading, new Gains(reading));
            usd.put(reading, new Gains(reading));
        }
    }

    /** Goes on where the state was taken. */
    TraderFold(TraderState state, SolUsd prices) {
        this.prices = prices;
        trades = new TradeSums(state.traded());
        holding =
                new HoldTime(state.heldMillis(), state.heldSince(), state.held().signum() > 0);
        state.sol().forEach(gains -> sol.put(gains.reading(), new Gains(gains)));
        state.usd().forEach(gains -> usd.put(gains.reading(), new Gains(gains)));
        received = state.received();
        sent = state.sent();
        held = state.held();
        washes = state.washes();
        arbitrages = state.arbitrages();
        complete = state.complete();
        estimated = state.estimated();
        settled = state.prices() == null;
    }

    /**
     * @param movements in any order, all of the owner's in slots above those that were added before; the order changes nothing
     */
    TraderFold add(List<Moved> movements) {
        ChainOrder.of(movements, held).forEach(this::transaction);
        return this;
    }

    private void transaction(List<Moved> transaction) {
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
                each(worth(amount, moved.market()), (gains, money) -> gains.received(amount, money));
            }
            case TRANSFER_OUT -> {
                sent = sent.add(amount);
                each(Money.UNKNOWN, (gains, money) -> gains.sent(amount));
            }
            case FUND -> {}
        }
    }

    private Money trade(Moved moved) {
        settled &= prices.isSettled(moved.entry().time());
        var money = Money.of(moved.entry(), prices);
        estimated |= money.estimated();
        trades.add(moved, money);
        return money;
    }

    private Money worth(BigInteger amount, @Nullable Market market) {
        if (market == null) {
            return Money.UNKNOWN;
        }
        settled &= prices.isSettled(market.time());
        return Money.worth(amount, market, prices);
    }

    private void each(Money money, BiConsumer<Gains, @Nullable BigInteger> what) {
        sol.values().forEach(gains -> what.accept(gains, money.lamports()));
        usd.values().forEach(gains -> what.accept(gains, money.microUsd()));
    }

    /** Everything so far. */
    Trader trader(String owner) {
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

    /** @param slot up to which everything was added */
    TraderState state(long slot) {
        return new TraderState(
                slot,
                settled ? null : prices.known(),
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
                states(sol),
                states(usd));
    }

    private static List<Gains.State> states(Map<Reading, Gains> gains) {
        var states = new ArrayList<Gains.State>();
        gains.values().forEach(soFar -> states.add(soFar.state()));
        return states;
    }
}
