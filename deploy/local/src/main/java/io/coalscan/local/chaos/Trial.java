package io.coalscan.local.chaos;

import io.coalscan.local.chaos.Call.Seen;
import java.util.List;

/**
 * One disturbance and what callers saw from its begin until the fleet was well again.
 *
 * @param undoneAt when what was done was undone, of {@link System#nanoTime}
 * @param recovered whether scans were answered in full again in the time that is waited for it
 * @param scans by their begin
 * @param reads by their begin
 */
record Trial(Disturbance disturbance, long undoneAt, boolean recovered, List<Call> scans, List<Call> reads) {

    long count(Seen seen) {
        return scans.stream().filter(call -> call.seen() == seen).count();
    }

    long readsThatFailed() {
        return reads.stream().filter(call -> !call.isFull()).count();
    }

    /** The longest that a caller of a scan waited for any answer. */
    double slowestSeconds() {
        return scans.stream().mapToLong(call -> call.took().toMillis()).max().orElse(0) / 1e3;
    }

    /** From when it was undone until scans began that were answered in full, and none after them was not; 0 when all were. */
    double secondsToRecoverScans() {
        return secondsToRecover(scans);
    }

    double secondsToRecoverReads() {
        return secondsToRecover(reads);
    }

    private double secondsToRecover(List<Call> calls) {
        int lastBad = calls.size() - 1;
        while (lastBad >= 0 && calls.get(lastBad).isFull()) {
            lastBad--;
        }
        if (lastBad < 0) {
            return 0;
        }
        long good = lastBad + 1 < calls.size()
                ? calls.get(lastBad + 1).begunAt()
                : calls.get(lastBad).endedAt();
        return Math.max(0, good - undoneAt) / 1e9;
    }

    List<String> mints() {
        return scans.stream().map(Call::mint).toList();
    }

    /** What no caller should see, whatever is broken behind the edge. Connections may end only where the edge itself was killed. */
    List<Call> dishonest() {
        return scans.stream()
                .filter(call ->
                        call.seen() == Seen.BROKEN || call.seen() == Seen.CUT_OFF && !disturbance.reachesCallers())
                .toList();
    }
}
