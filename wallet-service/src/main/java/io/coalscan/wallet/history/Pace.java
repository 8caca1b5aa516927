package io.coalscan.wallet.history;

import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** How fast signatures follow each other. */
public final class Pace {
    /** So many signatures within {@link #BURST} are a machine's. */
    static final int BURST_SIGNATURES = 101;

    static final Duration BURST = Duration.ofSeconds(60);
    static final Duration BUSY = Duration.ofHours(20);

    private Pace() {}

    /**
     * Whether some 101 of the times span at most 60 s.
     *
     * @param times epoch milliseconds, in any order
     */
    public static boolean hasBurst(Collection<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        for (int first = 0; first + BURST_SIGNATURES <= sorted.length; first++) {
            if (sorted[first + BURST_SIGNATURES - 1] - sorted[first] <= BURST.toMillis()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an address has at least 1 000 signatures and the newest 1 000 span at most 20 hours: the traffic of an exchange or a service.
     *
     * @param newest the newest page of the address's history, in any order
     */
    public static boolean isBusy(List<SignatureInfo> newest) {
        var times = times(newest).stream().mapToLong(Long::longValue).summaryStatistics();
        return newest.size() >= SignaturePage.MAX
                && times.getCount() > 0
                && times.getMax() - times.getMin() <= BUSY.toMillis();
    }

    static List<Long> times(List<SignatureInfo> signatures) {
        return signatures.stream()
                .map(SignatureInfo::time)
                .filter(Objects::nonNull)
                .toList();
    }
}
