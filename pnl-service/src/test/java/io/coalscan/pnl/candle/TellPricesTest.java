package io.coalscan.pnl.candle;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.SOL;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.timeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.candle.LiveTrades.Live;
import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.SolUsdStore;
import io.coalscan.pnl.testing.Moves;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What is stored and what is confirmed together. */
class TellPricesTest {
    private final Moves moves = new Moves();
    private final List<LedgerEntry> stored = new ArrayList<>();
    private Live live = Live.NONE;

    private LedgerEntry trade(String signature, long slot, long lamports) {
        return Entries.of(moves.transaction(signature, slot, buy("alice", 1_000_000, lamports)), MINT)
                .getFirst();
    }

    private Candles tell() {
        var reads = new CandleReads() {
            @Override
            public Mono<Known> known(String mint) {
                return Mono.just(
                        new Known(6, stored.getFirst().time(), stored.getLast().time()));
            }

            @Override
            public Mono<Stored> stored(
                    String mint, Interval interval, long from, long to, Collection<String> confirmed) {
                var trades = stored.stream()
                        .filter(trade -> trade.time() >= from && trade.time() < to)
                        .toList();
                return Mono.just(new Stored(
                        trades.stream()
                                .map(trade -> CandlePart.of(trade, interval.begin(trade.time())))
                                .toList(),
                        Set.of(Moves.POOL),
                        stored.stream()
                                .map(LedgerEntry::signature)
                                .filter(confirmed::contains)
                                .collect(Collectors.toSet())));
            }

            @Override
            public Mono<Integer> complete(String mint, Collection<String> owners) {
                return Mono.just(owners.size());
            }
        };
        var question = new TellPrices.Question(MINT, Interval.ONE_HOUR, Currency.SOL, null, null);
        return new TellPrices(reads, mint -> live, new NoPrices(), Clock.systemUTC())
                .tell(question)
                .block();
    }

    private static final class NoPrices implements SolUsdStore {
        @Override
        public Mono<NavigableMap<Long, BigDecimal>> byHour() {
            return Mono.just(new TreeMap<>());
        }

        @Override
        public Mono<Void> remember(long time, double usd) {
            throw new UnsupportedOperationException("nobody tells prices here");
        }
    }

    @Test
    void whatIsConfirmedIsPartOfTheCandleAndWhatIsInBothCountsOnce() {
        var a = trade("a", 10, 2 * SOL);
        var b = trade("b", 11, 9 * SOL);
        var c = trade("c", 11, 3 * SOL);
        var d = trade("d", 12, 4 * SOL);
        stored.addAll(List.of(a, c));
        live = new Live(true, false, List.of(b, c, d));

        var told = tell();

        assertThat(told.candles())
                .containsExactly(
                        new Candle(Interval.ONE_HOUR.begin(timeOf(10)), 2.0, 9.0, 2.0, 4.0, 4.0, 18.0, 4, false));
        assertThat(told.coverage().lastTradeTime()).isEqualTo(timeOf(12));
        assertThat(told.live()).isTrue();
        assertThat(told.partial()).isFalse();
    }

    @Test
    void theWindowGoesOnWithWhatIsConfirmed() {
        stored.add(trade("a", 10, SOL));
        live = new Live(true, false, List.of(trade("b", 10 + 2 * 3_600, 5 * SOL)));

        assertThat(tell().candles()).extracting(Candle::close).containsExactly(1.0, null, 5.0);
    }

    @Test
    void aGapAmongWhatIsConfirmedIsToldAsPartial() {
        stored.add(trade("a", 10, SOL));
        live = new Live(true, true, List.of());
        assertThat(tell().partial()).isTrue();
        live = Live.NONE;
        assertThat(tell().live()).isFalse();
    }
}
