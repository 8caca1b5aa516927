package io.coalscan.model.event;

/**
 * When a scan must do what, epoch milliseconds.
 *
 * @param acceptedAt when the scan was accepted: the scan's "now"
 * @param partBy a part not finished by then is sent as it is, marked partial
 * @param replyBy what has arrived is scored and answered
 * @param dropAfter older work is dropped and counted
 */
public record ScanTimes(long acceptedAt, long partBy, long replyBy, long dropAfter) {

    public static ScanTimes from(long acceptedAt) {
        return new ScanTimes(acceptedAt, acceptedAt + 20_000, acceptedAt + 28_000, acceptedAt + 180_000);
    }

    /** The times for work that begins anew: a part gets its whole time from now, but never past dropAfter. */
    ScanTimes again(long now) {
        long anew = Math.max(partBy, now + partBy - acceptedAt);
        return new ScanTimes(acceptedAt, Math.min(anew, dropAfter), replyBy, dropAfter);
    }
}
