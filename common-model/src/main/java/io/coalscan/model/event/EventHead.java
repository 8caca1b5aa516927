package io.coalscan.model.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event carries.
 *
 * @param eventId UUIDv5 of scanId and event type: a repeated event is the same event
 * @param chain always "solana" today
 * @param slot context slot of the holder read; 0 until it is known
 * @param traceparent W3C trace context of the request that started the scan, or null
 */
public record EventHead(
        UUID eventId,
        UUID scanId,
        String chain,
        String mint,
        long slot,
        ScanTimes times,
        @Nullable String traceparent) {

    public static final String SOLANA = "solana";

    /** The head of another event of the same scan. */
    public EventHead as(Class<? extends ScanEvent> type) {
        return new EventHead(EventIds.of(scanId, type), scanId, chain, mint, slot, times, traceparent);
    }

    /** The head of an event that the scan sends again with other contents; the first round is 1. */
    public EventHead as(Class<? extends ScanEvent> type, int round) {
        return new EventHead(EventIds.of(scanId, type, round), scanId, chain, mint, slot, times, traceparent);
    }

    /** The head with the scan's one moment fixed. */
    public EventHead at(long contextSlot) {
        return new EventHead(eventId, scanId, chain, mint, contextSlot, times, traceparent);
    }

    EventHead again(long now) {
        return new EventHead(eventId, scanId, chain, mint, slot, times.again(now), traceparent);
    }
}
