package io.coalscan.pnl.candle;

import io.coalscan.pnl.candle.CandleReads.Known;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when to when candles are told: whole intervals, at most {@value #MOST}.
 *
 * @param from epoch milliseconds
 * @param to epoch milliseconds, exclusive
 */
record CandleWindow(Interval interval, long from, long to) {
    static final int MOST = 1_000;
    static final int USUAL = 300;
    /** The year 3000: further away nobody means it. */
    private static final long LATEST = 32_503_680_000_000L;

    int count() {
        return (int) ((to - from) / interval.millis());
    }

    boolean covers(@Nullable Long time) {
        return time != null && time >= from && time < to;
    }

    /**
     * What is not asked for ends with the newest known trade, and begins {@value #USUAL} intervals before, or with the oldest.
     *
     * @param now epoch milliseconds; counts when no trade is known
     * @return empty when it would be empty, too long or out of all reason
     */
    static Optional<CandleWindow> of(Interval interval, @Nullable Long from, @Nullable Long to, Known known, long now) {
        if (outOfReason(from) || outOfReason(to) || (from != null && to != null && from >= to)) {
            return Optional.empty();
        }
        var last = known.lastTradeTime();
        long end = to != null ? interval.end(to) : interval.begin(last == null ? now : last) + interval.millis();
        long begin = from != null ? interval.begin(from) : usualBegin(interval, end, known.firstTradeTime());
        return begin < end && (end - begin) / interval.millis() <= MOST
                ? Optional.of(new CandleWindow(interval, begin, end))
                : Optional.empty();
    }

    private static long usualBegin(Interval interval, long end, @Nullable Long firstTrade) {
        long begin = Math.max(0, end - USUAL * interval.millis());
        return firstTrade != null && firstTrade < end ? Math.max(begin, interval.begin(firstTrade)) : begin;
    }

    private static boolean outOfReason(@Nullable Long time) {
        return time != null && (time < 0 || time > LATEST);
    }
}
