package io.coalscan.scan.follow;

import io.coalscan.model.ScanStage;
import io.coalscan.model.api.ApiResponse.ApiError;
import io.coalscan.model.error.Language;
import io.coalscan.model.event.ScanPart;
import io.coalscan.scan.progress.ProgressEntry;
import io.coalscan.scan.run.Scan;
import io.coalscan.scan.run.ScanState;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a scan is.
 *
 * @param stage null when it has ended
 * @param progress the latest of each part
 * @param startedAt epoch milliseconds
 * @param estimatedMillisLeft by the last 50 scans; null when it has ended, or before the first
 * @param error null unless it failed
 */
record ScanStatus(
        UUID scanId,
        String contractAddress,
        State state,
        @Nullable ScanStage stage,
        List<PartProgress> progress,
        long startedAt,
        @Nullable Long estimatedMillisLeft,
        @Nullable ApiError error) {

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    record PartProgress(ScanPart part, int done, int total) {}

    static ScanStatus of(Scan scan, List<ProgressEntry> log, @Nullable Long left, Language language) {
        var state = state(scan);
        boolean running = state == State.RUNNING;
        var code = state == State.FAILED ? scan.error() : null;
        return new ScanStatus(
                scan.id(),
                scan.mint(),
                state,
                running ? stage(scan, log) : null,
                latest(log),
                scan.times().acceptedAt(),
                running ? left : null,
                code == null ? null : new ApiError(code.name(), code.message(language)));
    }

    /** A scan whose callers were told that it took too long still runs until its time is over. */
    static State state(Scan scan) {
        if (scan.revision() > 0) {
            return State.DONE;
        }
        return scan.state() == ScanState.FAILED ? State.FAILED : State.RUNNING;
    }

    static ScanStage stage(Scan scan, List<ProgressEntry> log) {
        var byState = scan.state() == ScanState.LINKING ? ScanStage.SCORING : ScanStage.FETCHING_CHAIN_DATA;
        return log.stream()
                .map(ProgressEntry::stage)
                .max(Comparator.naturalOrder())
                .filter(logged -> logged.compareTo(byState) > 0)
                .orElse(byState);
    }

    private static List<PartProgress> latest(List<ProgressEntry> log) {
        var parts = new EnumMap<ScanPart, PartProgress>(ScanPart.class);
        log.forEach(entry -> parts.put(entry.part(), new PartProgress(entry.part(), entry.done(), entry.total())));
        return List.copyOf(parts.values());
    }
}
