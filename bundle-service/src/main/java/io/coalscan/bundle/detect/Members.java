package io.coalscan.bundle.detect;

import io.coalscan.model.event.LinkCandidate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What the wallets of a bundle are together. */
final class Members {
    /** Sums of decimal fractions miss by far less. */
    private static final double NOISE = 1e-9;

    private Members() {}

    static List<String> addresses(Collection<LinkCandidate> wallets) {
        return wallets.stream().map(LinkCandidate::owner).sorted().toList();
    }

    /** Added in the order of addresses, so that the sum has the same last bits every time. */
    static double supplyPercentage(Collection<LinkCandidate> wallets) {
        return wallets.stream()
                .sorted(Comparator.comparing(LinkCandidate::owner))
                .mapToDouble(LinkCandidate::supplyPercentage)
                .sum();
    }

    static boolean exceeds(double sum, double limit) {
        return sum - limit > NOISE;
    }

    /** 15 points for 3 or 4 wallets, 25 for more: shared funders and coordinated sells alike. */
    static int pointsBySize(int wallets) {
        return wallets >= 5 ? 25 : 15;
    }
}
