package io.coalscan.pnl.price;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The price of SOL by hour: the nearest known within 6 hours of a trade's hour, else today's, which is then an estimate. */
public final class SolUsd {
    public static final long HOUR = Duration.ofHours(1).toMillis();
    public static final long REACH = Duration.ofHours(6).toMillis();

    private final NavigableMap<Long, BigDecimal> byHour;
    private final @Nullable BigDecimal today;

    /**
     * @param byHour start of the hour, epoch milliseconds, to USD per SOL
     * @param today null when no source knows it
     */
    public SolUsd(NavigableMap<Long, BigDecimal> byHour, @Nullable Double today) {
        this.byHour = new TreeMap<>(byHour);
        this.today = today == null ? null : BigDecimal.valueOf(today);
    }

    /** Where no price of a trade's time is known, the newest known one stands in for today's. */
    public static SolUsd withNewest(NavigableMap<Long, BigDecimal> byHour) {
        var newest = byHour.lastEntry();
        return new SolUsd(byHour, newest == null ? null : newest.getValue().doubleValue());
    }

    /** @param estimated whether it is today's price for lack of that time's */
    public record Quote(BigDecimal usd, boolean estimated) {}

    public static long hourOf(long time) {
        return Math.floorDiv(time, HOUR) * HOUR;
    }

    /**
     * @param time epoch milliseconds; null when the chain does not tell
     * @return null when neither that time's nor today's price is known
     */
    public @Nullable Quote at(@Nullable Long time) {
        var near = time == null ? null : nearest(hourOf(time));
        if (near != null) {
            return new Quote(near, false);
        }
        return today == null ? null : new Quote(today, true);
    }

    private @Nullable BigDecimal nearest(long hour) {
        var before = byHour.floorEntry(hour);
        var after = byHour.ceilingEntry(hour);
        long back = before == null ? Long.MAX_VALUE : hour - before.getKey();
        long ahead = after == null ? Long.MAX_VALUE : after.getKey() - hour;
        if (before != null && back <= ahead && back <= REACH) {
            return before.getValue();
        }
        return after != null && ahead <= REACH ? after.getValue() : null;
    }
}
