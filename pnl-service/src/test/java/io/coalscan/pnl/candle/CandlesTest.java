package io.coalscan.pnl.candle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.pnl.candle.CandleReads.Known;
import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.decode.Movement.Fees;
import io.coalscan.rpc.decode.Movement.Side;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CandlesTest {
    private static final long MINUTE = 60_000;
    private static final long BEGIN = Interval.ONE_HOUR.begin(Moves.timeOf(0));
    private static final SolUsd TODAY = new SolUsd(new TreeMap<>(), 100.0);

    private final Moves moves = new Moves();

    private static CandleFold fold(Currency currency, SolUsd prices) {
        return new CandleFold(new CandleWindow(Interval.ONE_HOUR, BEGIN, BEGIN + 3 * 60 * MINUTE), 6, currency, prices);
    }

    private void add(CandleFold fold, String signature, long slot, Movement movement) {
        Entries.of(moves.transaction(signature, slot, movement), Moves.MINT).forEach(fold::add);
    }

    @Test
    void aCandleHasTheFirstTheHighestTheLowestAndTheLastPriceOfItsInterval() {
        var fold = fold(Currency.SOL, TODAY);
        add(fold, "a", 1, Moves.buy("w", 2_000_000, 2 * Moves.SOL));
        add(fold, "b", 2, Moves.buy("w", 1_000_000, 5 * Moves.SOL));
        add(fold, "c", 3, Moves.sell("w", 2_000_000, Moves.SOL));
        add(fold, "d", 4, Moves.sell("w", 1_000_000, 3 * Moves.SOL));

        assertThat(fold.candles().getFirst()).isEqualTo(new Candle(BEGIN, 1.0, 5.0, 0.5, 3.0, 6.0, 11.0, 4, false));
    }

    @Test
    void anIntervalWithoutTradesIsAGapAndUnknown() {
        var fold = fold(Currency.SOL, TODAY);
        add(fold, "a", 1, Moves.buy("w", 1_000_000, Moves.SOL));
        add(fold, "b", 7_200, Moves.buy("w", 1_000_000, Moves.SOL));

        assertThat(fold.candles()).extracting(Candle::gap).containsExactly(false, true, false);
        assertThat(fold.candles().get(1)).isEqualTo(Candle.gap(BEGIN + 60 * MINUTE));
    }

    @Test
    void dollarsUseThePriceOfTheHourAndOtherwiseSayThatTheyAreEstimated() {
        var ofTheHour = new TreeMap<>(Map.of(BEGIN, BigDecimal.valueOf(150)));
        var known = fold(Currency.USD, new SolUsd(ofTheHour, 100.0));
        add(known, "a", 1, Moves.buy("w", 1_000_000, Moves.SOL));
        assertThat(known.candles().getFirst().close()).isEqualTo(150.0);
        assertThat(known.estimated()).isFalse();

        var estimated = fold(Currency.USD, TODAY);
        add(estimated, "b", 1, Moves.buy("w", 1_000_000, Moves.SOL));
        assertThat(estimated.candles().getFirst().close()).isEqualTo(100.0);
        assertThat(estimated.estimated()).isTrue();
    }

    @Test
    void stableCoinsAreDollars() {
        var dollars = fold(Currency.USD, new SolUsd(new TreeMap<>(), null));
        var stable = Moves.trade(Side.BUY, "w", 1_000_000, QuoteAsset.USDC, 2_500_000, Fees.NONE);
        add(dollars, "a", 1, stable);
        assertThat(dollars.candles().getFirst().close()).isEqualTo(2.5);
        assertThat(dollars.estimated()).isFalse();

        var sol = fold(Currency.SOL, TODAY);
        add(sol, "b", 1, stable);
        assertThat(sol.candles().getFirst().close()).isCloseTo(0.025, within(1e-12));
        assertThat(sol.estimated()).isTrue();
    }

    @Test
    void whatHasNoPriceIsCountedAndInNoCandle() {
        var fold = fold(Currency.USD, new SolUsd(new TreeMap<>(), null));
        add(fold, "a", 1, Moves.buy("w", 1_000_000, Moves.SOL));
        add(fold, "b", 2, Moves.swap(Side.BUY, "w", 1_000_000));

        assertThat(fold.trades()).isEqualTo(2);
        assertThat(fold.withoutPrice()).isEqualTo(2);
        assertThat(fold.candles()).allMatch(Candle::gap);
        assertThat(fold.pools()).containsExactly(Moves.POOL);
    }

    @Test
    void aWindowEndsWithTheNewestTradeAndBeginsWithTheOldestOrThreeHundredIntervalsBefore() {
        var few = new Known(6, 100 * MINUTE + 1, 103 * MINUTE + 1);
        assertThat(window(null, null, few))
                .isEqualTo(new CandleWindow(Interval.ONE_MINUTE, 100 * MINUTE, 104 * MINUTE));
        var many = new Known(6, 0L, 1_000 * MINUTE);
        assertThat(window(null, null, many))
                .isEqualTo(new CandleWindow(Interval.ONE_MINUTE, 701 * MINUTE, 1_001 * MINUTE));
        var none = new Known(6, null, null);
        assertThat(window(null, null, none)).extracting(CandleWindow::count).isEqualTo(300);
    }

    @Test
    void aWindowIsOfWholeIntervalsAndNotEmptyNorTooLong() {
        var known = new Known(6, null, null);
        assertThat(window(90_001L, 150_000L, known))
                .isEqualTo(new CandleWindow(Interval.ONE_MINUTE, MINUTE, 3 * MINUTE));
        assertThat(window(0L, 1_000 * MINUTE, known)).isNotNull();
        assertThat(window(0L, 1_000 * MINUTE + 1, known)).isNull();
        assertThat(window(MINUTE, MINUTE, known)).isNull();
        assertThat(window(2L, 1L, known)).isNull();
        assertThat(window(-1L, MINUTE, known)).isNull();
        assertThat(window(0L, Long.MAX_VALUE, known)).isNull();
    }

    private static @Nullable CandleWindow window(@Nullable Long from, @Nullable Long to, Known known) {
        return CandleWindow.of(Interval.ONE_MINUTE, from, to, known, 10_000 * MINUTE)
                .orElse(null);
    }
}
