package io.coalscan.pnl.candle;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.pnl.candle.CandleReads.Known;
import io.coalscan.pnl.candle.CandleReads.Stored;
import io.coalscan.pnl.candle.LiveTrades.Live;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.price.SolUsdStore;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A token's candles from what is stored and what is confirmed since. No answer waits for the chain. */
public final class TellPrices {
    private final CandleReads reads;
    private final LiveTrades live;
    private final SolUsdStore solUsd;
    private final Clock clock;

    public TellPrices(CandleReads reads, LiveTrades live, SolUsdStore solUsd, Clock clock) {
        this.reads = reads;
        this.live = live;
        this.solUsd = solUsd;
        this.clock = clock;
    }

    /**
     * @param from epoch milliseconds; null for the usual
     * @param to exclusive; null for the newest
     */
    public record Question(
            String mint,
            Interval interval,
            Currency currency,
            @Nullable Long from,
            @Nullable Long to) {}

    /** Fails with SCAN_REQUIRED for a token that was never scanned, with INVALID_REQUEST for a window that cannot be told. */
    public Mono<Candles> tell(Question question) {
        return reads.known(question.mint())
                .switchIfEmpty(Mono.error(() -> new CoalScanException(ErrorCode.SCAN_REQUIRED, "never scanned")))
                .flatMap(known -> tell(question, known));
    }

    /** What is confirmed is looked at before what is stored: what is stored in between is in both rather than in none. */
    private Mono<Candles> tell(Question question, Known stored) {
        var now = live.of(question.mint());
        var known = stored.with(now.trades());
        var window = CandleWindow.of(question.interval(), question.from(), question.to(), known, clock.millis())
                .orElseThrow(() -> new CoalScanException(
                        ErrorCode.INVALID_REQUEST, "from and to: 1 to " + CandleWindow.MOST + " intervals"));
        var confirmed = now.trades().stream()
                .filter(trade -> window.covers(trade.time()))
                .toList();
        return Mono.zip(solUsd.byHour(), stored(question.mint(), window, confirmed))
                .map(both -> fold(
                        new CandleFold(window, known.decimals(), question.currency(), SolUsd.withNewest(both.getT1())),
                        both.getT2(),
                        confirmed))
                .flatMap(fold -> reads.complete(question.mint(), fold.pools())
                        .map(complete -> answer(question, window, known, now, fold, complete)));
    }

    private Mono<Stored> stored(String mint, CandleWindow window, List<LedgerEntry> confirmed) {
        var signatures = confirmed.stream().map(LedgerEntry::signature).collect(Collectors.toUnmodifiableSet());
        return reads.stored(mint, window.interval(), window.from(), window.to(), signatures);
    }

    /** Of a trade that is in both, one. */
    private static CandleFold fold(CandleFold fold, Stored stored, List<LedgerEntry> confirmed) {
        stored.parts().forEach(fold::add);
        confirmed.stream()
                .filter(trade -> !stored.confirmed().contains(trade.signature()))
                .forEach(fold::add);
        return fold.madeWith(stored.pools());
    }

    private static Candles answer(
            Question question, CandleWindow window, Known known, Live now, CandleFold fold, int completePools) {
        int pools = fold.pools().size();
        return new Candles(
                question.mint(),
                question.interval(),
                question.currency(),
                window.from(),
                window.to(),
                fold.candles(),
                fold.estimated(),
                pools == 0 || completePools < pools || now.gap(),
                now.followed(),
                new Candles.Coverage(
                        fold.trades(),
                        fold.withoutPrice(),
                        pools,
                        completePools,
                        known.firstTradeTime(),
                        known.lastTradeTime()));
    }
}
