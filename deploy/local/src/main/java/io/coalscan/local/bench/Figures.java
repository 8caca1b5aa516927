package io.coalscan.local.bench;

import java.util.Arrays;
import java.util.Collection;

/** Medians and quantiles of a few measured values. */
public final class Figures {
    private Figures() {}

    public static long median(Collection<Long> values) {
        return quantile(values, 0.5);
    }

    /** Nearest rank; 0 for no values. */
    public static long quantile(Collection<Long> values, double q) {
        var sorted = values.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
    }

    static String megabytes(long bytes) {
        return "%,d MB".formatted(bytes / 1_000_000);
    }
}
