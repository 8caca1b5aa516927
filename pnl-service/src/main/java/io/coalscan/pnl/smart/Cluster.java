package io.coalscan.pnl.smart;

import org.jspecify.annotations.Nullable;

/** Wallets of like behaviour: how long they hold, how early they come and how much they stake, by fixed bounds, so that a wallet's cluster does not depend on others. */
public record Cluster(Hold hold, Entry entry, Size size) {
    private static final double MINUTE = 60_000;
    private static final double SOL = 1e9;

    /** By the median time of holding. */
    public enum Hold {
        /** Under a minute. */
        FLASH,
        /** Under an hour. */
        SCALP,
        /** Under a day. */
        DAY,
        SWING,
        UNKNOWN
    }

    /** By the median of how early it came, in percent of the buyers. */
    public enum Entry {
        /** Up to 5. */
        SNIPER,
        /** Up to 25. */
        EARLY,
        /** Up to 60. */
        MIDDLE,
        LATE,
        UNKNOWN
    }

    /** By the median cost of a token. */
    public enum Size {
        /** Under 1 SOL. */
        SMALL,
        /** Under 10 SOL. */
        MEDIUM,
        /** Under 100 SOL. */
        LARGE,
        WHALE,
        UNKNOWN
    }

    public static Cluster of(Measures measures) {
        return new Cluster(
                hold(measures.holdMillis()), entry(measures.entryPercentile()), size(measures.costLamports()));
    }

    public String name() {
        return hold + "-" + entry + "-" + size;
    }

    private static Hold hold(@Nullable Double millis) {
        if (millis == null) {
            return Hold.UNKNOWN;
        }
        return millis < MINUTE
                ? Hold.FLASH
                : millis < 60 * MINUTE ? Hold.SCALP : millis < 24 * 60 * MINUTE ? Hold.DAY : Hold.SWING;
    }

    private static Entry entry(@Nullable Double percentile) {
        if (percentile == null) {
            return Entry.UNKNOWN;
        }
        return percentile <= 5
                ? Entry.SNIPER
                : percentile <= 25 ? Entry.EARLY : percentile <= 60 ? Entry.MIDDLE : Entry.LATE;
    }

    private static Size size(@Nullable Double lamports) {
        if (lamports == null) {
            return Size.UNKNOWN;
        }
        return lamports < SOL
                ? Size.SMALL
                : lamports < 10 * SOL ? Size.MEDIUM : lamports < 100 * SOL ? Size.LARGE : Size.WHALE;
    }
}
