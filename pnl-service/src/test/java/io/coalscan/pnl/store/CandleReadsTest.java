package io.coalscan.pnl.store;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.sell;
import static io.coalscan.pnl.testing.Moves.timeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.candle.CandlePart;
import io.coalscan.pnl.candle.CandlePart.Paid;
import io.coalscan.pnl.candle.CandleReads;
import io.coalscan.pnl.candle.CandleReads.Known;
import io.coalscan.pnl.candle.CandleReads.Stored;
import io.coalscan.pnl.candle.Interval;
import io.coalscan.pnl.candle.TradePlace;
import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.history.Cursor;
import io.coalscan.pnl.history.CursorChange;
import io.coalscan.pnl.history.HistoryStore;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.decode.Movement.Side;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

class CandleReadsTest {
    private final TestStores stores = new TestStores();
    private final HistoryStore history = stores.history();
    private final CandleReads reads = stores.candleReads();
    private final Moves moves = new Moves();

    private void store(String signature, long slot, Movement... movements) {
        var transaction = moves.transaction(signature, slot, movements);
        var read = new ReadTransaction(signature, slot, timeOf(slot), true, Entries.of(transaction, MINT));
        history.store(MINT, List.of(read)).block();
    }

    private Stored stored(long from, long to, String... confirmed) {
        return reads.stored(MINT, Interval.ONE_MINUTE, from, to, List.of(confirmed))
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void candlesGoFromTheFirstToTheLastTradeOfTheChainFromTheBeginToBeforeTheEnd() {
        long minute = Interval.ONE_MINUTE.begin(timeOf(60));
        long slot = 60 - (timeOf(60) - minute) / 1_000;
        store("d", slot + 60, sell("alice", 1, 1));
        store("b", slot + 2, buy("alice", 5, 20));
        store("c", slot + 2, sell("alice", 1, 1));
        store("a", slot + 1, buy("bob", 10, 30), Moves.swap(Side.SELL, "alice", 1));
        store("t", slot + 3, in("bob", 1, "alice"));

        var first = stored(minute, minute + 60_000);
        assertThat(first.parts())
                .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .build())
                .containsExactlyInAnyOrder(
                        new CandlePart(
                                minute,
                                3,
                                new Paid(
                                        QuoteAsset.SOL,
                                        new TradePlace(slot + 1, "a", 0),
                                        new TradePlace(slot + 2, "c", 0),
                                        BigDecimal.valueOf(3),
                                        BigDecimal.valueOf(4),
                                        BigDecimal.valueOf(1),
                                        BigDecimal.valueOf(1),
                                        BigDecimal.valueOf(16),
                                        BigDecimal.valueOf(51))),
                        new CandlePart(minute, 1, null));
        assertThat(first.pools()).containsExactly(Moves.POOL);
        assertThat(stored(minute, minute + 120_000).parts()).hasSize(3);
        assertThat(stored(minute + 60_000, minute + 120_000).parts())
                .extracting(CandlePart::begin)
                .containsExactly(minute + 60_000);
    }

    @Test
    void aPriceKeepsAsManyPlacesAsAnAnswerHasHoweverLittleATokenIsWorth() {
        store("a", 60, buy("alice", 3_000_000_000_000_000_000L, 1));
        long minute = Interval.ONE_MINUTE.begin(timeOf(60));
        var paid = stored(minute, minute + 60_000).parts().getFirst().paid();
        assertThat(paid.open().doubleValue()).isEqualTo(1 / 3e18);
    }

    @Test
    void whichOfTheConfirmedTransactionsAreStoredIsToldOfTheSameMoment() {
        store("a", 60, buy("alice", 5, 5));
        assertThat(stored(0, 60_000, "a", "b").confirmed()).containsExactly("a");
    }

    @Test
    void aTokenIsKnownOnceItWasScannedAlsoWithoutTrades() {
        assertThat(reads.known(MINT).block()).isNull();
        var tokens = stores.tokens();
        tokens.remember(MINT, 6).block();
        tokens.remember(MINT, 9).block();
        assertThat(reads.known(MINT).block()).isEqualTo(new Known(6, null, null));
        store("a", 10, buy("alice", 5, 5));
        store("b", 12, buy("alice", 5, 5));
        store("c", 14, in("alice", 5, "bob"));
        assertThat(reads.known(MINT).block()).isEqualTo(new Known(6, timeOf(10), timeOf(12)));
    }

    @Test
    void aPoolIsCompleteOnlyWithAllItsAccounts() {
        cursor("acc-1", "pool", true);
        cursor("acc-2", "pool", false);
        cursor("acc-3", "other", true);

        assertThat(reads.complete(MINT, List.of("pool", "other", "unknown")).block())
                .isEqualTo(1);
        assertThat(reads.complete(MINT, List.of()).block()).isZero();
    }

    private void cursor(String account, String owner, boolean complete) {
        var cursor = new Cursor(account, owner, "s-" + account, "s-" + account, complete, 0, 0);
        history.extend(MINT, List.of(new CursorChange(null, cursor, List.of()))).block();
    }
}
