package io.coalscan.rpc.node;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a node's latest exchanges took, by method. Thread-safe; as many methods as the pool uses. */
final class Latencies {
    private static final int KEPT = 64;
    private static final int ENOUGH = 8;

    private final Map<String, Ring> byMethod = new ConcurrentHashMap<>();

    /** @param methods of one exchange */
    void took(Collection<String> methods, Duration time) {
        methods.forEach(
                method -> byMethod.computeIfAbsent(method, _ -> new Ring()).add(time.toNanos()));
    }

    /** The time within which that share of the exchanges for the slowest of the methods came back; null while too few are known. */
    @Nullable
    Duration quantile(Collection<String> methods, double share) {
        long slowest = -1;
        for (String method : methods) {
            Ring ring = byMethod.get(method);
            slowest = Math.max(slowest, ring == null ? -1 : ring.quantile(share));
        }
        return slowest < 0 ? null : Duration.ofNanos(slowest);
    }

    private static final class Ring {
        private final long[] nanos = new long[KEPT];
        private int added;

        synchronized void add(long time) {
            nanos[added++ % KEPT] = time;
            if (added == 2 * KEPT) {
                added = KEPT;
            }
        }

        synchronized long quantile(double share) {
            int known = Math.min(added, KEPT);
            if (known < ENOUGH) {
                return -1;
            }
            long[] sorted = Arrays.copyOf(nanos, known);
            Arrays.sort(sorted);
            return sorted[(int) Math.min(known - 1L, (long) (share * known))];
        }
    }
}
