package io.coalscan.pnl.price;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The price of SOL by hour: the nearest known within 6 hours of a trade's hour, else another one, which is then an estimate. */
public final class SolUsd {
    public static final long HOUR = Duration.ofHours(1).toMillis();
    public static final long REACH = Duration.ofHours(6).toMillis();

    /** How much later than its hour's end a price may become known: what waits longer to be worked off is dropped. */
    private static final long LATE = Duration.ofHours(2).toMillis();

    private final NavigableMap<Long, BigDecimal> byHour;
    private final @Nullable BigDecimal today;
    private final boolean nearest;

    /**
     * @param byHour start of the hour, epoch milliseconds, to USD per SOL
     * @param today null when no source knows it
     */
    public SolUsd(NavigableMap<Long, BigDecimal> byHour, @Nullable Double today) {
        this(byHour, today == null ? null : BigDecimal.valueOf(today), false);
    }

    private SolUsd(NavigableMap<Long, BigDecimal> byHour, @Nullable BigDecimal today, boolean nearest) {
        this.byHour = new TreeMap<>(byHour);
        this.today = today;
        this.nearest = nearest;
    }

    /** Where no price of a trade's time is known, the newest known one stands in for today's. */
    public static SolUsd withNewest(NavigableMap<Long, BigDecimal> byHour) {
        var newest = byHour.lastEntry();
        return new SolUsd(byHour, newest == null ? null : newest.getValue().doubleValue());
    }

    /**
     * Where no price of a trade's time is known, the nearest known one stands in for it, however far it is, and the oldest one where the chain tells no
     * time: unlike today's price these stay the same.
     */
    public static SolUsd withNearest(NavigableMap<Long, BigDecimal> byHour) {
        var oldest = byHour.firstEntry();
        return new SolUsd(byHour, oldest == null ? null : oldest.getValue(), true);
    }

    /** @param estimated whether it is another time's price for lack of that time's */
    public record Quote(BigDecimal usd, boolean estimated) {}

    public static long hourOf(long time) {
        return Math.floorDiv(time, HOUR) * HOUR;
    }

    /**
     * @param time epoch milliseconds; null when the chain does not tell
     * @return null when neither that time's nor today's price is known
     */
    public @Nullable Quote at(@Nullable Long time) {
        if (time == null) {
            return estimate(today);
        }
        long hour = hourOf(time);
        var near = nearest(hour);
        if (near == null) {
            return estimate(today);
        }
        return Math.abs(near.getKey() - hour) <= REACH
                ? new Quote(near.getValue(), false)
                : estimate(nearest ? near.getValue() : today);
    }

    private static @Nullable Quote estimate(@Nullable BigDecimal usd) {
        return usd == null ? null : new Quote(usd, true);
    }

    /** Of two that are as near, the one before. */
    private Map.@Nullable Entry<Long, BigDecimal> nearest(long hour) {
        var before = byHour.floorEntry(hour);
        var after = byHour.ceilingEntry(hour);
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        return hour - before.getKey() <= after.getKey() - hour ? before : after;
    }

    /** Whether prices that become known later leave the one of that time as it is; asked of {@link #withNearest} only. */
    public boolean isSettled(@Nullable Long time) {
        var oldest = byHour.firstEntry();
        if (oldest == null) {
            return false;
        }
        long late = byHour.lastKey() - LATE;
        if (time == null) {
            return oldest.getKey() < late;
        }
        long hour = hourOf(time);
        var near = nearest(hour);
        long distance = near == null ? Long.MAX_VALUE : Math.abs(near.getKey() - hour);
        return distance == 0 || (distance < late - hour);
    }

    /** How many there are; none is ever changed or forgotten. */
    public int known() {
        return byHour.size();
    }
}
