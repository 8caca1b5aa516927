package io.coalscan.local.chaos;

import io.coalscan.model.error.ErrorCode;
import java.time.Duration;

/**
 * A question to the edge and what its caller saw.
 *
 * @param begunAt of {@link System#nanoTime}
 * @param endedAt of {@link System#nanoTime}
 * @param said what a surprised reader should see: status and code, or how the connection ended
 */
record Call(String mint, long begunAt, long endedAt, Seen seen, String said) {

    /** What an answer is worth to a caller. */
    enum Seen {
        /** The whole result. */
        FULL,
        /** A result that says what it lacks. */
        PARTIAL,
        /** 503 or 504 with a code: come again, or follow the scan. */
        LATER,
        /** The connection ended, or was refused, before an answer came. */
        CUT_OFF,
        /** Anything else: another error, an error without a code, or nothing in the time in which an answer is promised. */
        BROKEN
    }

    boolean isFull() {
        return seen == Seen.FULL;
    }

    /** Whether its caller was told that there is a scan, or its result. */
    boolean isOfAcceptedScan() {
        return seen == Seen.FULL || seen == Seen.PARTIAL || said.startsWith("504 " + ErrorCode.SCAN_TIMEOUT);
    }

    Duration took() {
        return Duration.ofNanos(endedAt - begunAt);
    }
}
