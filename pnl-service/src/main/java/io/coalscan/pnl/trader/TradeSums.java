package io.coalscan.pnl.trader;

import static java.math.BigInteger.ZERO;

import io.coalscan.rpc.decode.Movement.Side;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** One owner's trades, added up. */
final class TradeSums {
    private int buys;
    private int sells;
    private BigInteger bought = ZERO;
    private BigInteger sold = ZERO;
    private @Nullable BigInteger boughtLamports = ZERO;
    private @Nullable BigInteger soldLamports = ZERO;
    private @Nullable BigInteger boughtMicroUsd = ZERO;
    private @Nullable BigInteger soldMicroUsd = ZERO;
    private long feesLamports;
    private Trader.@Nullable Place firstBuy;
    private Trader.@Nullable Place first;
    private Trader.@Nullable Place last;

    TradeSums() {}

    /** Goes on where another was. */
    TradeSums(Trader.@Nullable Traded soFar) {
        if (soFar != null) {
            buys = soFar.buys();
            sells = soFar.sells();
            bought = soFar.bought();
            sold = soFar.sold();
            boughtLamports = soFar.boughtLamports();
            soldLamports = soFar.soldLamports();
            boughtMicroUsd = soFar.boughtMicroUsd();
            soldMicroUsd = soFar.soldMicroUsd();
            feesLamports = soFar.feesLamports();
            firstBuy = soFar.firstBuy();
            first = soFar.first();
            last = soFar.last();
        }
    }

    void add(Moved moved, Money money) {
        var entry = moved.entry();
        var place = Trader.Place.of(moved);
        first = first == null ? place : first;
        last = place;
        var fees = entry.fees();
        feesLamports += fees.network() + fees.tip() + fees.rent() + fees.other();
        if (entry.side() == Side.BUY) {
            buys++;
            firstBuy = firstBuy == null ? place : firstBuy;
            bought = bought.add(entry.amount());
            boughtLamports = plus(boughtLamports, money.lamports());
            boughtMicroUsd = plus(boughtMicroUsd, money.microUsd());
        } else {
            sells++;
            sold = sold.add(entry.amount());
            soldLamports = plus(soldLamports, money.lamports());
            soldMicroUsd = plus(soldMicroUsd, money.microUsd());
        }
    }

    private static @Nullable BigInteger plus(@Nullable BigInteger sum, @Nullable BigInteger more) {
        return sum == null || more == null ? null : sum.add(more);
    }

    Trader.@Nullable Traded sum() {
        var begin = first;
        var end = last;
        return begin == null || end == null
                ? null
                : new Trader.Traded(
                        buys,
                        sells,
                        bought,
                        sold,
                        boughtLamports,
                        soldLamports,
                        boughtMicroUsd,
                        soldMicroUsd,
                        feesLamports,
                        firstBuy,
                        begin,
                        end);
    }

    boolean pricedInUsd() {
        return boughtMicroUsd != null && soldMicroUsd != null;
    }
}
