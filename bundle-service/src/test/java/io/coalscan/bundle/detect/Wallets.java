package io.coalscan.bundle.detect;

import io.coalscan.model.Acquisition;
import io.coalscan.model.SellBurst;
import io.coalscan.model.event.LinkCandidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candidates for tests. */
final class Wallets {
    private Wallets() {}

    static LinkCandidate buyer(String owner, double percentage, long slot, @Nullable Long time, String signature) {
        return acquired(owner, percentage, Acquisition.How.BUY, slot, time, signature);
    }

    static LinkCandidate acquired(
            String owner, double percentage, Acquisition.How how, long slot, @Nullable Long time, String signature) {
        var first = new Acquisition(slot, signature, how, time, null, true);
        return new LinkCandidate(owner, percentage, first, null, null, List.of());
    }

    static LinkCandidate funded(String owner, @Nullable String funder) {
        return new LinkCandidate(owner, 1, null, funder, funder == null ? null : "fund-" + owner, List.of());
    }

    static LinkCandidate seller(String owner, SellBurst... bursts) {
        return new LinkCandidate(owner, 1, null, null, null, List.of(bursts));
    }

    static SellBurst burst(long startSecond, long endSecond) {
        return burst(startSecond, endSecond, 0.5);
    }

    static SellBurst burst(long startSecond, long endSecond, double soldShare) {
        return new SellBurst(
                startSecond * 1_000,
                endSecond * 1_000,
                startSecond * 2,
                soldShare,
                List.of("sell-" + startSecond + "-" + endSecond));
    }
}
