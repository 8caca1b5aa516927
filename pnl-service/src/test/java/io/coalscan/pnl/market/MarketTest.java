package io.coalscan.pnl.market;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.POOL;
import static io.coalscan.pnl.testing.Moves.SOL;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.sell;
import static io.coalscan.pnl.testing.Moves.swap;
import static io.coalscan.pnl.testing.Moves.trade;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.PricedTrade;
import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Fees;
import io.coalscan.rpc.decode.Movement.Side;
import io.coalscan.rpc.decode.TokenBalance;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MarketTest {
    private final Moves moves = new Moves();
    private final List<LedgerEntry> entries = new ArrayList<>();

    private void at(long slot, Movement... movements) {
        entries.addAll(Entries.of(moves.transaction("s" + entries.size(), slot, movements), MINT));
    }

    private List<String> pools() {
        var pools = new PoolSides();
        entries.forEach(pools::add);
        return pools.pools(Set.of()).owners();
    }

    private LatestPrices prices(Double solUsd) {
        var prices = new LatestPrices(6, new SolUsd(new TreeMap<>(), solUsd));
        entries.forEach(prices::add);
        return prices;
    }

    private static Movement tradeWith(String counterparty, String owner) {
        return new Movement(
                Side.BUY,
                Cause.SWAP,
                "pumpswap",
                owner,
                MINT,
                BigInteger.ONE,
                QuoteAsset.SOL.mint(),
                BigInteger.ONE,
                counterparty,
                true,
                Fees.NONE);
    }

    @Test
    void threeTradesMakeAPool() {
        at(1, buy("a", 10, 10));
        at(2, buy("b", 10, 10));
        assertThat(pools()).isEmpty();
        at(3, sell("a", 10, 10));
        assertThat(pools()).containsExactly(POOL);
    }

    @Test
    void whoMostlyTradesForItselfIsNoPool() {
        for (int i = 0; i < 3; i++) {
            at(i, buy("a", 10, 10));
            at(i, tradeWith("other", POOL));
        }
        assertThat(pools()).isEmpty();
    }

    @Test
    void whoWasNeverSeenHoldingTheQuoteIsNoPool() {
        for (int i = 0; i < 3; i++) {
            var empty = new TokenBalance(POOL, QuoteAsset.SOL.mint(), 9, BigInteger.TEN, BigInteger.ZERO);
            var transaction = new DecodedTransaction(
                    "s" + i, i, null, false, "p", List.of(), 0, List.of(buy("a", 1, 1)), List.of(empty));
            entries.addAll(Entries.of(transaction, MINT));
        }
        assertThat(pools()).isEmpty();
    }

    @Test
    void payingOutNativeSolShowsThatItIsHeld() {
        for (int i = 0; i < 3; i++) {
            var side = i == 0 ? sell("a", 1, 1) : buy("a", 1, 1);
            var transaction =
                    new DecodedTransaction("s" + i, i, null, false, "p", List.of(), 0, List.of(side), List.of());
            entries.addAll(Entries.of(transaction, MINT));
        }
        assertThat(pools()).containsExactly(POOL);
    }

    @Test
    void transfersMakeNoPool() {
        for (int i = 0; i < 5; i++) {
            at(i, in("a", 10, "bob"));
        }
        assertThat(pools()).isEmpty();
    }

    @Test
    void ofTooManyPoolsTheCandidatesAndTheBusiestAreTold() {
        var sides = new PoolSides();
        for (int pool = 0; pool < 1_000; pool++) {
            for (int trade = 0; trade < (pool == 500 ? 4 : 3); trade++) {
                sides.add(boughtFrom("pool%04d".formatted(pool)));
            }
        }
        var told = sides.pools(Set.of("pool0999", "wallet"));
        assertThat(told.owners()).hasSize(PoolSides.MOST).isSorted().contains("pool0000", "pool0500", "pool0999");
        assertThat(told.owners()).doesNotContain("pool0998", "wallet");
        assertThat(told.leftOut()).isEqualTo(1_000 - PoolSides.MOST);
    }

    private LedgerEntry boughtFrom(String pool) {
        var quote = new TokenBalance(pool, QuoteAsset.SOL.mint(), 9, BigInteger.TEN, BigInteger.TEN);
        var transaction = new DecodedTransaction(
                "s", 1, null, false, "p", List.of(), 0, List.of(tradeWith(pool, "a")), List.of(quote));
        return Entries.of(transaction, MINT).getFirst();
    }

    @Test
    void theMedianOfTheLatestElevenIsThePrice() {
        at(1, buy("a", 1_000_000, 900 * SOL));
        for (int i = 1; i <= 11; i++) {
            at(1 + i, buy("a", 1_000_000, i * SOL));
        }
        assertThat(prices(100.0).median()).isEqualTo(6.0);
        Collections.reverse(entries);
        assertThat(prices(100.0).median()).isEqualTo(6.0);
    }

    @Test
    void theTradesBehindThePriceAreNamedNewestFirst() {
        for (int slot = 1; slot <= 12; slot++) {
            at(slot, buy("a", 1_000_000, slot * SOL));
        }
        at(13, swap(Side.BUY, "a", 1_000_000));
        assertThat(prices(null).trades())
                .hasSize(11)
                .startsWith(new PricedTrade("s11", 12), new PricedTrade("s10", 11))
                .endsWith(new PricedTrade("s1", 2));
    }

    @Test
    void severalTradesOfOneTransactionAreNamedOnce() {
        at(1, buy("a", 1_000_000, SOL), buy("b", 1_000_000, SOL));
        assertThat(prices(null).trades()).containsExactly(new PricedTrade("s0", 1));
    }

    @Test
    void anEvenNumberOfTradesMeetsInTheMiddle() {
        at(1, buy("a", 1_000_000, SOL));
        at(2, sell("a", 500_000, SOL));
        assertThat(prices(null).median()).isEqualTo(1.5);
    }

    @Test
    void venueFeesAreNoPartOfThePrice() {
        var fees = new Fees(0, BigInteger.valueOf(SOL), 0, 0, 0);
        at(1, trade(Side.BUY, "a", 1_000_000, QuoteAsset.SOL, SOL, fees));
        assertThat(prices(null).median()).isEqualTo(1.0);
    }

    @Test
    void tradesWithoutAPriceCountForNothing() {
        at(1, swap(Side.BUY, "a", 1_000_000));
        at(2, in("a", 5, "b"));
        at(3, trade(Side.BUY, "a", 1_000_000, QuoteAsset.USDC, 5_000_000, Fees.NONE));
        assertThat(prices(null).median()).isNull();
        assertThat(prices(50.0).median()).isEqualTo(0.1);
    }
}
