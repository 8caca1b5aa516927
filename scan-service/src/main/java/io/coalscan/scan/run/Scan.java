package io.coalscan.scan.run;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.LinksRequested;
import io.coalscan.model.event.ScanRequested;
import io.coalscan.model.event.ScanTimes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One scan as it is stored.
 *
 * @param answeredAt when callers got their answer, epoch milliseconds; null while they wait
 * @param error what the answer was when it was no score
 * @param revision how often it was scored
 * @param linked parts in the latest request for links
 * @param linksRound number of the latest request for links; 0 before the first
 * @param scoredRound number of the request whose bundles were scored last; 0 for none
 */
public record Scan(
        UUID id,
        String chain,
        String mint,
        ScanTimes times,
        ScanState state,
        @Nullable Long answeredAt,
        @Nullable ErrorCode error,
        int revision,
        PartSet linked,
        int linksRound,
        int scoredRound,
        int scoredHolders,
        int callBudget,
        @Nullable String traceparent) {

    /** A scan that has not ended after this time since it began no longer stands in the way of others. */
    static final long PLACE_HELD_MILLIS = 28_000;

    /** A scan that is accepted now. */
    public static Scan begin(String mint, long now, int scoredHolders, int callBudget, @Nullable String traceparent) {
        return new Scan(
                UUID.randomUUID(),
                EventHead.SOLANA,
                mint,
                ScanTimes.from(now),
                ScanState.QUEUED,
                null,
                null,
                0,
                PartSet.NONE,
                0,
                0,
                scoredHolders,
                callBudget,
                traceparent);
    }

    public ScanRequested request() {
        return new ScanRequested(head(), scoredHolders, callBudget);
    }

    /** The head of its first event; others follow from it. */
    public EventHead head() {
        return new EventHead(EventIds.of(id, ScanRequested.class), id, chain, mint, 0, times, traceparent);
    }

    /** The id that the bundles must name to be those asked for last. */
    UUID linksRequestId() {
        return EventIds.of(id, LinksRequested.class, linksRound);
    }

    public boolean answered() {
        return answeredAt != null;
    }

    /** Whether the bundles of the latest request are in its score. */
    boolean scoredWithLatestLinks() {
        return scoredRound == linksRound;
    }
}
