package io.coalscan.pnl.store;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.timeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.candle.CandlePart;
import io.coalscan.pnl.candle.CandleReads;
import io.coalscan.pnl.candle.CandleReads.Stored;
import io.coalscan.pnl.candle.Interval;
import io.coalscan.pnl.candle.StoredCandles;
import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.testing.Moves;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class StoredCandlesTest {
    private static final long HOUR = Interval.ONE_HOUR.begin(timeOf(0));
    private static final long HOUR_MILLIS = Interval.ONE_HOUR.millis();
    private static final long SLOT = 3_600 - (timeOf(0) - HOUR) / 1_000;
    private static final int MINUTE = 60;

    private final TestStores stores = new TestStores();
    private final CandleReads reads = stores.candleReads();
    private final StoredCandles candles = stores.candles();
    private final Moves moves = new Moves();

    private ReadTransaction transaction(int number, long slot) {
        var signature = "s" + number;
        var moved = moves.transaction(signature, slot, buy("alice", 10, 10 + number));
        return new ReadTransaction(signature, slot, timeOf(slot), true, Entries.of(moved, MINT));
    }

    private Mono<Void> store(int number, long slot) {
        return stores.history().store(MINT, List.of(transaction(number, slot)));
    }

    private Mono<Stored> stored(int hours) {
        return reads.stored(MINT, Interval.ONE_HOUR, HOUR, HOUR + (1 + hours) * HOUR_MILLIS, List.of());
    }

    private int trades() {
        return trades(stored(20).block());
    }

    private static int trades(Stored stored) {
        return stored.parts().stream().mapToInt(CandlePart::trades).sum();
    }

    private long count(String of) {
        return stores.database()
                .sql("select count(*) as n from " + of)
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }

    private void run(String sql) {
        stores.database().sql(sql).then().block();
    }

    /** On a connection of its own. */
    private static <T> Mono<T> beside(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }

    @Test
    void aQuestionFoldsWhatItNeedsAndTheNextOneReadsNoTrades() {
        store(1, SLOT).block();
        store(2, SLOT + 20 * 3_600).block();
        assertThat(trades(stored(1).block())).isEqualTo(1);
        assertThat(count("candle_changes")).isEqualTo(1);

        run("update candles set trades = 77");
        assertThat(trades(stored(1).block())).isEqualTo(77);
    }

    @Test
    void allThatChangedIsFoldedHoweverManyMinutesThereAre() {
        int minutes = 2 * PostgresStoredCandles.AT_ONCE + 1;
        var all = IntStream.range(0, minutes)
                .mapToObj(i -> transaction(i, SLOT + (long) i * MINUTE))
                .toList();
        stores.history().store(MINT, all).block();

        candles.foldChanges(MINT).block();

        assertThat(count("candle_changes")).isZero();
        assertThat(count("candles where minutes = 1")).isEqualTo(minutes);
        assertThat(trades()).isEqualTo(minutes);
    }

    @Test
    void whatIsCommittedAfterItsMinuteWasFoldedIsInTheNextAnswer() {
        store(1, SLOT).block();
        var before =
                stores.inTransaction(store(2, SLOT).then(beside(this::trades))).block();

        assertThat(before).isEqualTo(1);
        assertThat(trades()).isEqualTo(2);
    }

    @Test
    void whoFoldsAnotherMinuteOfTheSameHourWaitsForItsTurn() {
        long next = timeOf(SLOT) + Interval.ONE_MINUTE.millis();
        store(1, SLOT).block();
        var later = stores.inTransaction(candles.foldChanges(MINT).then(beside(() -> {
                    store(2, SLOT + MINUTE).block();
                    var told = reads.stored(
                                    MINT, Interval.ONE_MINUTE, next, next + Interval.ONE_MINUTE.millis(), List.of())
                            .toFuture();
                    // long enough for one who does not wait to run into what is not committed
                    Flux.range(0, 100)
                            .map(look -> count("pg_locks where not granted"))
                            .takeUntil(waiting -> waiting > 0)
                            .blockLast();
                    return told;
                })))
                .block();

        assertThat(trades(later.join())).isEqualTo(1);
        assertThat(trades()).isEqualTo(2);
        assertThat(count("candles where minutes = 60 and trades = 2")).isEqualTo(1);
    }

    @Test
    void tradesThatAreChangedOrGoneAreFoldedAgain() {
        store(1, SLOT).block();
        store(2, SLOT + MINUTE).block();
        store(3, SLOT + MINUTE).block();
        candles.foldChanges(MINT).block();

        run("update trades set block_time = block_time + 3600000 where signature = 's1'");
        assertThat(stored(20).block().parts()).extracting(CandlePart::trades).containsExactlyInAnyOrder(2, 1);
        assertThat(count("candles where minutes = 1 and trades = 1")).isEqualTo(1);

        run("delete from trades where signature <> 's3'");
        assertThat(trades()).isEqualTo(1);
        assertThat(count("candles where minutes = 1")).isEqualTo(1);
    }

    /** What is in an answer is in all later ones, and what it tells of transactions is of the moment that its candles are of. */
    @Test
    void manyWhoStoreAndAskAtOnceMissNothing() {
        int writers = 4;
        int each = 40;
        var all = IntStream.range(0, writers * each).mapToObj(i -> "s" + i).toList();
        var writing = Flux.range(0, writers)
                .flatMap(writer -> Flux.range(0, each).concatMap(i -> store(writer * each + i, SLOT + i % 5 * MINUTE)))
                .then();
        var asking = Flux.range(0, 4)
                .flatMap(asker -> reads.stored(MINT, Interval.FIVE_MINUTES, HOUR, HOUR + 2 * HOUR_MILLIS, all)
                        .doOnNext(told -> assertThat(trades(told))
                                .isEqualTo(told.confirmed().size()))
                        .map(StoredCandlesTest::trades)
                        .repeat(30)
                        .collectList()
                        .doOnNext(seen -> assertThat(seen).isSorted()))
                .then();
        Mono.when(writing, asking).block();

        assertThat(trades()).isEqualTo(writers * each);
        candles.foldChanges(MINT).block();
        assertThat(trades()).isEqualTo(writers * each);
        assertThat(count("candle_changes")).isZero();
    }
}
